using System.Text.RegularExpressions;
using CoProductionFund.Application.Asking;
using CoProductionFund.Domain.Groups;
using FluentValidation;

namespace CoProductionFund.Application.Groups;

/// <summary>What a group says about itself, as people type it and as we keep it.</summary>
public static partial class GroupForm
{
    /// <summary>
    /// Spaces and capitals put right, and a whole postcode cut to its district: the address of a small group may be
    /// somebody's home.
    /// </summary>
    public static GroupDetails Tidied(this GroupDetails details) =>
        details with
        {
            Name = OneLine(details.Name),
            Identifiers =
            [
                .. details.Identifiers.Select(it => it with { Number = RegistrationNumbers.Compact(it.Number) }),
            ],
            Place = OneLine(details.Place),
            PostcodeDistrict =
                DistrictOf(details.PostcodeDistrict) ?? RegistrationNumbers.Compact(details.PostcodeDistrict),
        };

    /// <summary>What is wrong so far, for forms that ask on several pages. The place is the property, or the register for a number.</summary>
    public static IReadOnlyList<Problem> Check(GroupDetails details) =>
        [
            .. new GroupDetailsValidator()
                .Validate(details)
                .Errors.Select(error => new Problem(error.PropertyName, error.ErrorMessage)),
        ];

    /// <summary>"ls9 8ag" and "LS9" give "LS9"; null for what is no postcode.</summary>
    public static string? DistrictOf(string postcode) =>
        Postcode().Match(RegistrationNumbers.Compact(postcode)) is { Success: true } match
            ? match.Groups["district"].Value
            : null;

    // a name stands in headings and in the subject of mails
    private static string OneLine(string text) => Spaces().Replace(text.Trim(), " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    // the outward half, alone or followed by the inward half
    [GeneratedRegex(@"\A(?<district>[A-Z]{1,2}[0-9][0-9A-Z]?)([0-9][A-Z]{2})?\z")]
    private static partial Regex Postcode();
}

public sealed class GroupDetailsValidator : AbstractValidator<GroupDetails>
{
    public GroupDetailsValidator()
    {
        RuleFor(it => it.Name).Words("Enter the name of the group", most: 200);
        RuleFor(it => it.Kind).IsInEnum().WithMessage("Select what kind of group you are");
        RuleFor(it => it.Place).Words("Enter the town or neighbourhood", most: 200);
        RuleFor(it => it.PostcodeDistrict)
            .Must(it => GroupForm.DistrictOf(it) is not null)
            .WithMessage("Enter the first half of a postcode, like LS9");
        RuleFor(it => it.AnnualIncome)
            .Must(it => it >= Pence.Zero)
            .WithMessage("Enter last year's income in pounds, 0 if there was none");
        RuleFor(it => it.People)
            .InclusiveBetween(1, 1_000_000)
            .WithMessage("Enter how many people work for the group, paid or not");
        IdentifierRules();
    }

    private void IdentifierRules()
    {
        RuleForEach(it => it.Identifiers)
            .Must(RegistrationNumbers.IsWellFormed)
            .WithMessage((_, it) => $"Enter {NameOf(it.Scheme)} as the register shows it");
        RuleFor(it => it.Identifiers)
            .Must(it => it.DistinctBy(number => number.Scheme).Count() == it.Count)
            .WithMessage("Enter one number for each register");
        RuleFor(it => it.Identifiers)
            .Must(it => it.Any(IsCharityNumber))
            .When(it => it.Kind is GroupKind.RegisteredCharity)
            .WithMessage("Enter the charity number");
        RuleFor(it => it.Identifiers)
            .Must(it => it.Any(number => number.Scheme is IdentifierScheme.Company))
            .When(it => it.Kind is GroupKind.CommunityInterestCompany)
            .WithMessage("Enter the company number");
    }

    private static bool IsCharityNumber(Identifier it) =>
        it.Scheme
            is IdentifierScheme.CharityEnglandWales
                or IdentifierScheme.CharityScotland
                or IdentifierScheme.CharityNorthernIreland;

    private static string NameOf(IdentifierScheme scheme) =>
        scheme switch
        {
            IdentifierScheme.Company => "the company number",
            IdentifierScheme.Mutual => "the number of the mutuals register",
            IdentifierScheme.Vat => "the VAT registration number",
            _ => "the charity number",
        };
}
