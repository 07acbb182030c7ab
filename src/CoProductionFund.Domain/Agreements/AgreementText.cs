namespace CoProductionFund.Domain.Agreements;

/// <summary>What an agreement says of the award and its parties: facts that the award and the lists hold.</summary>
/// <param name="Project">Its title.</param>
/// <param name="Group">Name and reference, like the other two.</param>
/// <param name="Match">What the institution brings at least, as a share of the grant.</param>
/// <param name="Conditions">Of the award; null where there are none.</param>
public sealed record AgreementFrame(
    string Reference,
    string Project,
    string Group,
    string Institution,
    string Department,
    Pence Grant,
    Percent Match,
    string? Conditions
);

/// <summary>The whole agreement as one text: the same facts and words give the same text, character by character.</summary>
public static class AgreementText
{
    private static readonly ItemWords Erased = new("(These words were erased.)", Measure: null);

    /// <param name="version">1 for the one that is signed, one more with each variation.</param>
    /// <param name="words">Of every item; those that were erased are missing.</param>
    /// <returns>Lines that end in a line feed.</returns>
    public static string Of(
        AgreementFrame frame,
        Agreement agreement,
        int version,
        IReadOnlyDictionary<Commitment, ItemWords> words
    )
    {
        string[] lines =
        [
            $"Agreement {frame.Reference}, version {version}",
            "",
            $"Project: {frame.Project}",
            $"Group: {frame.Group}",
            $"Institution: {frame.Institution}",
            $"Department: {frame.Department}",
            $"First day: {agreement.Starts.Say()}",
            $"Last day: {agreement.Ends.Say()}",
            $"Grant: {frame.Grant}",
            $"Match by the institution: at least {frame.Match} of the grant",
            .. frame.Conditions is { } conditions ? Written("Conditions: ", conditions) : [],
            .. Agreement.Parties.SelectMany(party =>
                Section($"What the {Name(party)} will do", Items(ItemKind.Commitment, party))
            ),
            .. Section("Targets", Items(ItemKind.Target)),
            .. Section("Aspirations", Items(ItemKind.Aspiration)),
            .. Section("Reviews", Items(ItemKind.Review)),
        ];
        return string.Concat(lines.Select(line => line + "\n"));

        IEnumerable<string> Items(ItemKind kind, Party? party = null) =>
            agreement
                .Items.Where(it => it.Kind == kind && (party is null || it.Party == party))
                .OrderBy(it => it.Day ?? default) // those without a day keep the order they were proposed in
                .SelectMany((it, at) => Item(at + 1, it, words.GetValueOrDefault(it.Words) ?? Erased));
    }

    public static string Name(Party party) => party.ToString().ToLowerInvariant();

    private static IEnumerable<string> Section(string title, IEnumerable<string> lines) =>
        lines.ToList() is { Count: > 0 } some ? ["", title, .. some] : [];

    private static IEnumerable<string> Item(int number, AgreementItem item, ItemWords words) =>
        [
            .. Written($"{number}. {When(item)}", words.Text),
            .. words.Measure is { } measure ? Written("   Measured by: ", measure) : [],
        ];

    private static string When(AgreementItem item) =>
        item switch
        {
            { Kind: ItemKind.Target, Day: { } day } => $"By {day.Say()}: ",
            { Day: { } day } => $"On {day.Say()}: ",
            _ => "",
        };

    /// <summary>The first line after its title, the others indented, so that nobody's words pass for a title.</summary>
    private static IEnumerable<string> Written(string before, string words) =>
        words.ReplaceLineEndings("\n").Split('\n').Select((line, at) => at == 0 ? before + line : "   " + line);
}
