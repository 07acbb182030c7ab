using CoProductionFund.Domain.Bids;

namespace CoProductionFund.Domain.Tests.Bids;

public class AnsweringASection
{
    private static readonly Commitment First = new("first");
    private static readonly Commitment Second = new("second");
    private static readonly Commitment Third = new("third");

    [Fact]
    public void Keeps_the_commitment_to_the_first_text() =>
        Given<Bid>(ABid.Started).When(it => Answer(it, First, seen: null)).Then(Answered(First));

    [Fact]
    public void Keeps_the_next_text_of_someone_who_saw_the_present_one() =>
        Given<Bid>(ABid.Started, Answered(First)).When(it => Answer(it, Second, seen: First)).Then(Answered(Second));

    [Fact]
    public void Is_refused_to_someone_who_wrote_on_an_older_text() =>
        Given<Bid>(ABid.Started, Answered(First), Answered(Second))
            .When(it => Answer(it, Third, seen: First))
            .ThenRefused("bid.section-changed");

    [Fact]
    public void Is_refused_to_someone_who_saw_nothing_where_there_is_a_text() =>
        Given<Bid>(ABid.Started, Answered(First))
            .When(it => Answer(it, Second, seen: null))
            .ThenRefused("bid.section-changed");

    [Fact]
    public void Does_not_disturb_someone_in_another_section() =>
        Given<Bid>(ABid.Started, Answered(First, BidSection.Partner))
            .When(it => Answer(it, Second, seen: null))
            .Then(Answered(Second));

    [Fact]
    public void With_the_present_text_changes_nothing_whatever_was_seen() =>
        Given<Bid>(ABid.Started, Answered(First), Answered(Second))
            .When(it => Answer(it, Third, seen: First, isSame: true))
            .ThenNothing();

    [Fact]
    public void Is_possible_at_the_closing_instant() =>
        Given<Bid>(ABid.Started).When(it => Answer(it, First, seen: null, late: 0)).Then(Answered(First));

    [Fact]
    public void Is_refused_one_second_after_the_round_closes() =>
        Given<Bid>(ABid.Started).When(it => Answer(it, First, seen: null, late: 1)).ThenRefused("bid.round-closed");

    [Fact]
    public void Is_refused_when_the_round_was_closed_or_cancelled() =>
        Given<Bid>(ABid.Started)
            .When(it => Answer(it, First, seen: null, isOpen: false))
            .ThenRefused("bid.round-closed");

    [Fact]
    public void Is_possible_again_after_reopening() =>
        Given<Bid>(ABid.Started, Answered(First), ABid.Submitted, ABid.Reopened)
            .When(it => Answer(it, Second, seen: First))
            .Then(Answered(Second));

    [Fact]
    public void Is_refused_for_a_submitted_bid() =>
        Given<Bid>(ABid.Started, ABid.Submitted).When(it => Answer(it, First, seen: null)).ThenRefused("bid.not-draft");

    [Fact]
    public void Is_refused_for_a_withdrawn_bid() =>
        Given<Bid>(ABid.Started, ABid.Withdrawn).When(it => Answer(it, First, seen: null)).ThenRefused("bid.not-draft");

    [Fact]
    public void Is_refused_for_an_unknown_bid() =>
        Given<Bid>().When(it => Answer(it, First, seen: null)).ThenRefused("bid.not-found");

    private static SectionAnswered Answered(Commitment text, BidSection section = BidSection.Summary) =>
        new(Some.Round, Some.Group(), section, text);

    private static Decision Answer(
        Bid bid,
        Commitment text,
        Commitment? seen,
        bool isSame = false,
        int late = -60,
        bool isOpen = true
    ) =>
        BidDecisions.Answer(
            bid,
            Answered(text),
            seen,
            isSame,
            ABid.Terms with
            {
                IsOpen = isOpen,
            },
            ABid.Closing.AddSeconds(late)
        );
}
