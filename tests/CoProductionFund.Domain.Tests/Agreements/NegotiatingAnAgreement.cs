using CoProductionFund.Domain.Agreements;
using static CoProductionFund.Domain.Tests.Agreements.AnAgreement;

namespace CoProductionFund.Domain.Tests.Agreements;

public class SettingTheDays
{
    [Fact]
    public void Is_possible_until_the_agreement_is_in_force()
    {
        Set(Ends.AddDays(1), Complete).Then(new AgreementDatesSet(Starts, Ends.AddDays(1)));
        Set(Ends.AddDays(1), Settled)
            .Then(new AgreementDatesSet(Starts, Ends.AddDays(1)), new AgreementTextUnsettled(1));
        Set(Ends.AddDays(1), InForce).ThenRefused("agreement.in-force");
        Set(Ends).ThenRefused("agreement.not-found");
    }

    [Fact]
    public void Changes_nothing_where_they_stay_and_none_ends_before_it_starts()
    {
        Set(Ends, Settled).ThenNothing();
        Set(Starts.AddDays(-1), Complete).ThenRefused("agreement.dates");
    }

    private static Answer Set(DateOnly ends, params IDomainEvent[] past) =>
        Given<Agreement>(past).When(it => NegotiationDecisions.SetDates(it, Starts, ends));
}

public class ProposingAnItem
{
    [Fact]
    public void Puts_it_into_the_text() => Propose(Target, Opened).Then(Target);

    [Fact]
    public void Twice_is_once() => Propose(Target, Opened, Target).ThenNothing();

    [Fact]
    public void Needs_an_agreement_that_is_negotiated()
    {
        Propose(Target).ThenRefused("agreement.not-found");
        Propose(Item(9, ItemKind.Aspiration, Party.Group), InForce).ThenRefused("agreement.in-force");
    }

    [Fact]
    public void Unsettles_a_settled_text_and_what_was_signed_falls_away()
    {
        var more = Item(9, ItemKind.Aspiration, Party.Group);
        Propose(more, Settled).Then(more, new AgreementTextUnsettled(1));
        Propose(more, SignedByAll).Then(more, new AgreementTextUnsettled(1));

        var after = Given<Agreement>([.. SignedByAll, more, new AgreementTextUnsettled(1)]).State;
        Assert.Equal(AgreementStage.Negotiating, after.Stage);
        Assert.Null(after.Text);
        Assert.Empty(after.SignedBy);
    }

    [Theory]
    [InlineData(ItemKind.Target, "2027-01-11", null)]
    [InlineData(ItemKind.Target, "2027-12-17", null)]
    [InlineData(ItemKind.Review, "2027-12-17", null)]
    [InlineData(ItemKind.Target, "2027-01-10", "agreement.day-outside")]
    [InlineData(ItemKind.Review, "2027-12-18", "agreement.day-outside")]
    [InlineData(ItemKind.Target, null, "agreement.day-missing")]
    [InlineData(ItemKind.Review, null, "agreement.day-missing")]
    [InlineData(ItemKind.Commitment, "2027-06-30", "agreement.day-missing")]
    [InlineData(ItemKind.Aspiration, "2027-06-30", "agreement.day-missing")]
    [InlineData(ItemKind.Aspiration, null, null)]
    public void Keeps_to_the_days_of_the_project(ItemKind kind, string? day, string? refusal)
    {
        var item = Item(9, kind, Party.Group, day is null ? null : DateOnly.Parse(day, null));
        Assert.Equal(refusal, Propose(item, Opened).Decision.Refusal?.Code);
    }

    [Fact]
    public void Stops_at_ten_targets()
    {
        Propose(Target, After(9, ItemKind.Target)).Then(Target);
        Propose(Target, After(10, ItemKind.Target)).ThenRefused("agreement.too-many-targets");
    }

    [Fact]
    public void Stops_at_a_hundred_things()
    {
        Propose(Target, After(99, ItemKind.Aspiration)).Then(Target);
        Propose(Target, After(100, ItemKind.Aspiration)).ThenRefused("agreement.too-many-items");
    }

    private static IDomainEvent[] After(int count, ItemKind kind) =>
        [
            Opened,
            .. Enumerable
                .Range(100, count)
                .Select(it => Item(it, kind, Party.Group, kind is ItemKind.Target ? Starts : null)),
        ];

    private static Answer Propose(ItemProposed item, params IDomainEvent[] past) =>
        Given<Agreement>(past).When(it => NegotiationDecisions.Propose(it, item));
}

public class AmendingAnItem
{
    private static readonly DateOnly Later = new(2027, 7, 31);

    [Fact]
    public void Is_for_the_party_that_proposed_it()
    {
        Amend(Party.Group, Target.Words)
            .Then(new ItemAmended(Target.Item, ItemKind.Target, Party.Group, Later, Words(44)));
        Amend(Party.Institution, Target.Words).ThenRefused("agreement.not-yours");
    }

    [Fact]
    public void Tells_the_second_of_two_who_change_the_same()
    {
        var first = new ItemAmended(Target.Item, ItemKind.Target, Party.Group, Target.Day, Words(43));
        Amend(Party.Group, Target.Words, [Opened, Target, first]).ThenRefused("agreement.item-changed");
        Amend(Party.Group, Words(43), [Opened, Target, first])
            .Then(new ItemAmended(Target.Item, ItemKind.Target, Party.Group, Later, Words(44)));
    }

    [Fact]
    public void Does_not_disturb_somebody_who_changes_another()
    {
        var other = new ItemAmended(Id(1), ItemKind.Commitment, Party.Group, null, Words(43));
        Amend(Party.Group, Target.Words, [.. Complete, other])
            .Then(new ItemAmended(Target.Item, ItemKind.Target, Party.Group, Later, Words(44)));
    }

    [Fact]
    public void To_the_same_changes_nothing_even_pressed_late() =>
        Given<Agreement>(Settled)
            .When(it =>
                NegotiationDecisions.Amend(it, Party.Group, Target.Item, Target.Day, Words(44), Words(1), isSame: true)
            )
            .ThenNothing();

    [Fact]
    public void Is_refused_once_it_was_withdrawn() =>
        Amend(Party.Group, Target.Words, [Opened]).ThenRefused("agreement.item-withdrawn");

    [Fact]
    public void Unsettles_a_settled_text_and_is_refused_in_force()
    {
        Amend(Party.Group, Target.Words, Settled)
            .Then(
                new ItemAmended(Target.Item, ItemKind.Target, Party.Group, Later, Words(44)),
                new AgreementTextUnsettled(1)
            );
        Amend(Party.Group, Target.Words, InForce).ThenRefused("agreement.in-force");
        Amend(Party.Group, Target.Words, []).ThenRefused("agreement.not-found");
    }

    [Fact]
    public void Keeps_to_the_days_of_the_project() =>
        Given<Agreement>(Complete)
            .When(it =>
                NegotiationDecisions.Amend(
                    it,
                    Party.Group,
                    Target.Item,
                    Ends.AddDays(1),
                    Words(44),
                    Target.Words,
                    isSame: false
                )
            )
            .ThenRefused("agreement.day-outside");

    private static Answer Amend(Party party, Commitment seen, IDomainEvent[]? past = null) =>
        Given<Agreement>(past ?? Complete)
            .When(it => NegotiationDecisions.Amend(it, party, Target.Item, Later, Words(44), seen, isSame: false));
}

public class WithdrawingAnItem
{
    [Fact]
    public void Takes_it_out_of_the_text() =>
        Withdraw(Party.Group, Target.Words, Complete)
            .Then(new ItemWithdrawn(Target.Item, ItemKind.Target, Party.Group));

    [Fact]
    public void Is_for_the_party_that_proposed_it_and_for_what_it_has_read()
    {
        Withdraw(Party.Department, Target.Words, Complete).ThenRefused("agreement.not-yours");
        Withdraw(Party.Group, Words(43), Complete).ThenRefused("agreement.item-changed");
    }

    [Fact]
    public void Twice_is_once() => Withdraw(Party.Group, Target.Words, [Opened]).ThenNothing();

    [Fact]
    public void Unsettles_a_settled_text_and_is_refused_in_force()
    {
        Withdraw(Party.Group, Target.Words, Settled)
            .Then(new ItemWithdrawn(Target.Item, ItemKind.Target, Party.Group), new AgreementTextUnsettled(1));
        Withdraw(Party.Group, Target.Words, InForce).ThenRefused("agreement.in-force");
        Withdraw(Party.Group, Target.Words, []).ThenRefused("agreement.not-found");
    }

    private static Answer Withdraw(Party party, Commitment seen, IDomainEvent[] past) =>
        Given<Agreement>(past).When(it => NegotiationDecisions.Withdraw(it, party, Target.Item, seen));
}
