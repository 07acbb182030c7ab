using System.Globalization;
using CoProductionFund.Application.Groups;
using CoProductionFund.Domain.Groups;
using CoProductionFund.Web.Design;

namespace CoProductionFund.Web.Pages.Group;

/// <summary>Reads the answers of a <see cref="GroupFormPage"/>, and carries them from step to step.</summary>
internal static class GroupAnswers
{
    /// <summary>The numbers groups of this kind have, and whatever else was entered before.</summary>
    public static IReadOnlyList<IdentifierScheme> SchemesAsked(this GroupFormPage page)
    {
        IdentifierScheme[] usual = page.Kind switch
        {
            GroupKind.RegisteredCharity =>
            [
                IdentifierScheme.CharityEnglandWales,
                IdentifierScheme.CharityScotland,
                IdentifierScheme.CharityNorthernIreland,
                IdentifierScheme.Company,
                IdentifierScheme.Vat,
            ],
            GroupKind.CommunityInterestCompany => [IdentifierScheme.Company, IdentifierScheme.Vat],
            GroupKind.CommunityBenefitSociety => [IdentifierScheme.Mutual, IdentifierScheme.Vat],
            GroupKind.TenantManagementOrganisation =>
            [
                IdentifierScheme.Company,
                IdentifierScheme.Mutual,
                IdentifierScheme.Vat,
            ],
            _ => [],
        };
        return [.. usual.Union(Enum.GetValues<IdentifierScheme>().Where(it => Number(page, it) is not null))];
    }

    public static IReadOnlyList<Identifier> Identifiers(this GroupFormPage page) =>
        [
            .. from scheme in page.Schemes
            let number = Number(page, scheme)
            where number is not null
            select new Identifier(scheme, number),
        ];

    /// <summary>Only to be asked when nothing is wrong.</summary>
    public static GroupDetails Details(this GroupFormPage page)
    {
        MoneyText.TryRead(page.Income, "", out var income, out var wrongIncome);
        NumberText.TryRead(page.People, "", out var people, out var wrongPeople);
        return new(
            page.Name ?? "",
            page.Kind ?? (GroupKind)(-1),
            page.Identifiers(),
            page.Place ?? "",
            page.District ?? "",
            wrongIncome is null ? income : new(-1),
            wrongPeople is null ? people : 0
        );
    }

    /// <summary>What is wrong or still missing, in the order of the steps, each at its field.</summary>
    public static IReadOnlyList<Problem> Problems(this GroupFormPage page)
    {
        var numbers = page.Identifiers();
        var rules = GroupForm.Check(page.Details()).Select(it => it with { Where = FieldOf(it, numbers) });
        return
        [
            .. Unreadable(page).Concat(rules).DistinctBy(it => it.Where).OrderBy(it => Order.IndexOf(StepOf(it.Where))),
        ];
    }

    public static string StepOf(string field) =>
        field switch
        {
            nameof(GroupFormPage.Kind) => GroupFormPage.KindStep,
            nameof(GroupFormPage.Name) or nameof(GroupFormPage.Place) or nameof(GroupFormPage.District) =>
                GroupFormPage.WhereStep,
            nameof(GroupFormPage.Income) or nameof(GroupFormPage.People) => GroupFormPage.SizeStep,
            _ => GroupFormPage.NumbersStep,
        };

    public static string Query(this GroupFormPage page, string step, bool checking)
    {
        KeyValuePair<string, string?>[] answers =
        [
            new("step", step),
            new("checking", checking ? "true" : null),
            new("kind", page.Kind?.ToString()),
            new("name", page.Name),
            new("place", page.Place),
            new("district", page.District),
            new("income", page.Income),
            new("people", page.People),
            .. page.Identifiers().Select(it => KeyValuePair.Create($"numbers[{it.Scheme}]", (string?)it.Number)),
        ];
        return QueryString.Create(answers.Where(it => it.Value is not null)).Value!;
    }

    private static List<string> Order { get; } =
    [GroupFormPage.KindStep, GroupFormPage.NumbersStep, GroupFormPage.WhereStep, GroupFormPage.SizeStep];

    private static string? Number(GroupFormPage page, IdentifierScheme scheme) =>
        page.Numbers.GetValueOrDefault(scheme.ToString()) is { } number && !string.IsNullOrWhiteSpace(number)
            ? number
            : null;

    private static IEnumerable<Problem> Unreadable(GroupFormPage page)
    {
        if (!MoneyText.TryRead(page.Income, "last year’s income, 0 if there was none", out _, out var income))
        {
            yield return new(nameof(GroupFormPage.Income), income);
        }

        if (!NumberText.TryRead(page.People, "how many people work for the group", out _, out var people))
        {
            yield return new(nameof(GroupFormPage.People), people);
        }
    }

    private static string FieldOf(Problem problem, IReadOnlyList<Identifier> numbers) =>
        problem.Where switch
        {
            nameof(GroupDetails.PostcodeDistrict) => nameof(GroupFormPage.District),
            nameof(GroupDetails.AnnualIncome) => nameof(GroupFormPage.Income),
            nameof(GroupDetails.Identifiers) => FieldOf(
                problem.Message.Contains("company", StringComparison.Ordinal)
                    ? IdentifierScheme.Company
                    : IdentifierScheme.CharityEnglandWales
            ),
            var at when at.StartsWith($"{nameof(GroupDetails.Identifiers)}[", StringComparison.Ordinal) => FieldOf(
                numbers[int.Parse(at.Split('[', ']')[1], CultureInfo.InvariantCulture)].Scheme
            ),
            var field => field,
        };

    private static string FieldOf(IdentifierScheme scheme) => $"Numbers[{scheme}]";
}
