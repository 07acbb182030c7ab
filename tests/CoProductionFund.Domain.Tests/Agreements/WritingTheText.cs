using CoProductionFund.Domain.Agreements;
using static CoProductionFund.Domain.Tests.Agreements.AnAgreement;

namespace CoProductionFund.Domain.Tests.Agreements;

public class WritingTheText
{
    private static readonly AgreementFrame Frame = new(
        "HEA-26-0042",
        "Living with pain",
        "Harehills Carers (G-0017)",
        "Leeds Community Healthcare (I-0003)",
        "Department of Health (HEA)",
        Pence.Pounds(20_000),
        Percent.Whole(25),
        "Train the third tutor first."
    );

    [Fact]
    public void Says_the_same_with_whichever_line_ends_words_come()
    {
        var kept = new ItemWords("Run six courses\nin the hall", "Lists\nof names");
        Assert.Equal(kept, new ItemWords("Run six courses\r\nin the hall", "Lists\r\nof names"));
        Assert.Equal(kept, new ItemWords("Run six courses\rin the hall", "Lists\rof names"));
        Assert.NotEqual(kept, kept with { Text = "Run six courses in the hall" });
    }

    [Fact]
    public void Says_all_of_it_in_one_order() =>
        Assert.Equal(
            """
            Agreement HEA-26-0042, version 1

            Project: Living with pain
            Group: Harehills Carers (G-0017)
            Institution: Leeds Community Healthcare (I-0003)
            Department: Department of Health (HEA)
            First day: 11 January 2027
            Last day: 17 December 2027
            Grant: £20,000
            Match by the institution: at least 25% of the grant
            Conditions: Train the third tutor first.

            What the group will do
            1. Words 1
               in two lines

            What the institution will do
            1. Words 2

            What the department will do
            1. Words 3

            Targets
            1. By 30 June 2027: Words 4
               Measured by: Heads

            Reviews
            1. On 4 May 2027: Words 5

            """.ReplaceLineEndings("\n"),
            Text(Complete)
        );

    [Fact]
    public void Puts_days_in_their_order_and_leaves_out_what_nobody_proposed()
    {
        var early = Item(6, ItemKind.Target, Party.Institution, Starts);
        var text = Text([Opened, Target, early]);
        Assert.Contains(
            "1. By 11 January 2027: Words 6\n2. By 30 June 2027: Words 4\n",
            text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Aspirations", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_where_words_were_erased() =>
        Assert.Contains(
            "1. (These words were erased.)\n",
            AgreementText.Of(Frame, Given<Agreement>(Complete).State, 1, new Dictionary<Commitment, ItemWords>()),
            StringComparison.Ordinal
        );

    /// <summary>Nobody's words may pass for a title or for somebody else's.</summary>
    [Fact]
    public void Indents_what_people_wrote() =>
        Assert.DoesNotContain("\nin two lines", Text(Complete), StringComparison.Ordinal);

    private static string Text(IDomainEvent[] past) =>
        AgreementText.Of(
            Frame,
            Given<Agreement>(past).State,
            1,
            Enumerable
                .Range(1, 9)
                .ToDictionary(
                    Words,
                    it => new ItemWords(it == 1 ? "Words 1\r\nin two lines" : $"Words {it}", it == 4 ? "Heads" : null)
                )
        );
}
