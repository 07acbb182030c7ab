using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Domain.Tests.Rounds;

public class AppointingAPanelMember
{
    private static readonly PersonId Dai = Some.Person(5);

    [Fact]
    public void Records_person_and_seat() =>
        When(Dai, PanelSeat.Lay, ARound.Drafted).Then(new PanelMemberAppointed(Dai, PanelSeat.Lay));

    [Fact]
    public void Is_possible_while_the_panel_scores() =>
        When(Dai, PanelSeat.Lay, ARound.InReview).Then(new PanelMemberAppointed(Dai, PanelSeat.Lay));

    [Fact]
    public void Twice_is_once()
    {
        When(ARound.Cleo, PanelSeat.Lay, ARound.Ready).ThenNothing();
        When(ARound.Chair, PanelSeat.Chair, ARound.Ready).ThenNothing();
    }

    [Fact]
    public void May_move_someone_to_another_seat() =>
        When(ARound.Chair, PanelSeat.Lay, ARound.Ready).Then(new PanelMemberAppointed(ARound.Chair, PanelSeat.Lay));

    [Fact]
    public void Seats_someone_who_was_moved_once() =>
        Assert.Equal(
            [new PanelMember(ARound.Chair, PanelSeat.Lay)],
            Given<Round>([.. ARound.Ready, new PanelMemberAppointed(ARound.Chair, PanelSeat.Lay)])
                .State.Panel.Where(it => it.Person == ARound.Chair)
        );

    [Fact]
    public void Is_refused_for_a_second_chair() =>
        When(Dai, PanelSeat.Chair, ARound.Ready).ThenRefused("round.second-chair");

    [Fact]
    public void Takes_a_new_chair_once_the_first_stood_down() =>
        When(Dai, PanelSeat.Chair, [.. ARound.Ready, new PanelMemberStoodDown(ARound.Chair, "Ill", [])])
            .Then(new PanelMemberAppointed(Dai, PanelSeat.Chair));

    [Fact]
    public void Is_refused_for_a_chair_who_has_bids_to_score() =>
        When(ARound.Ada, PanelSeat.Chair, [.. ARound.Allocated(1), new PanelMemberStoodDown(ARound.Chair, "Ill", [])])
            .ThenRefused("round.chair-scores");

    [Fact]
    public void Takes_a_chair_who_has_no_bids_to_score() =>
        When(ARound.Ada, PanelSeat.Chair, [.. ARound.InReview, new PanelMemberStoodDown(ARound.Chair, "Ill", [])])
            .Then(new PanelMemberAppointed(ARound.Ada, PanelSeat.Chair));

    [Fact]
    public void Is_refused_once_the_panel_has_done()
    {
        When(Dai, PanelSeat.Lay, ARound.Ranked(1)).ThenRefused("round.panel-done");
        When(Dai, PanelSeat.Lay, ARound.Decided).ThenRefused("round.panel-done");
        When(Dai, PanelSeat.Lay, ARound.Cancelled).ThenRefused("round.panel-done");
    }

    [Fact]
    public void Is_refused_for_an_unknown_round() => When(Dai, PanelSeat.Lay).ThenRefused("round.not-found");

    private static Answer When(PersonId person, PanelSeat seat, params IDomainEvent[] past) =>
        Given<Round>(past).When(it => PanelDecisions.Appoint(it, person, seat));
}

public class StandingDownFromAPanel
{
    [Fact]
    public void Releases_the_bids_not_scored_yet() =>
        When(ARound.Ada, [Some.Bid(1)], ARound.Allocated(1, 2, 3))
            .Then(new PanelMemberStoodDown(ARound.Ada, "Ill", [Some.Bid(2), Some.Bid(3)]));

    [Fact]
    public void Leaves_what_is_scored_and_the_others_as_they_are()
    {
        PanelMemberStoodDown left = new(ARound.Ada, "Ill", [Some.Bid(2)]);
        var round = Given<Round>([.. ARound.Allocated(1, 2), left]).State;

        Assert.Equal(
            [
                ARound.Allocation(1, ARound.Ada),
                ARound.Allocation(1, ARound.Ben),
                ARound.Allocation(1, ARound.Cleo),
                ARound.Allocation(2, ARound.Ben),
                ARound.Allocation(2, ARound.Cleo),
            ],
            round.Allocations
        );
        Assert.DoesNotContain(round.Panel, it => it.Person == ARound.Ada);
    }

    [Fact]
    public void Twice_is_once() =>
        When(ARound.Ada, [], [.. ARound.Ready, new PanelMemberStoodDown(ARound.Ada, "Ill", [])]).ThenNothing();

    [Fact]
    public void Of_someone_never_appointed_changes_nothing() => When(Some.Person(5), [], ARound.Ready).ThenNothing();

    [Fact]
    public void Is_refused_once_the_panel_has_done() =>
        When(ARound.Ada, [], ARound.Ranked(1)).ThenRefused("round.panel-done");

    [Fact]
    public void Is_refused_for_an_unknown_round() => When(ARound.Ada, []).ThenRefused("round.not-found");

    private static Answer When(PersonId person, IReadOnlyList<BidId> scored, params IDomainEvent[] past) =>
        Given<Round>(past).When(it => PanelDecisions.StandDown(it, person, scored, "Ill"));
}

public class DeclaringAnInterestInAGroup
{
    private static readonly PanelInterestDeclared Declared = new(ARound.Ada, Some.Group(1), Interest.Employed);

    [Fact]
    public void Enters_it_into_the_register() => When(ARound.Ada, ARound.Ready).Then(Declared);

    [Fact]
    public void Twice_is_once_whatever_the_kind() =>
        When(ARound.Ada, [.. ARound.Ready, Declared with { Interest = Interest.Financial }]).ThenNothing();

    [Fact]
    public void Takes_the_bids_of_that_group_alone_from_that_member_alone() =>
        Assert.Equal(
            ARound.Allocations(1, 2).Allocations.Except([ARound.Allocation(1, ARound.Ada)]),
            Given<Round>([.. ARound.Allocated(1, 2), Declared]).State.Allocations
        );

    [Fact]
    public void Is_possible_for_another_member_and_another_group()
    {
        When(ARound.Ben, [.. ARound.Ready, Declared]).Then(Declared with { Person = ARound.Ben });
        When(ARound.Ada, [.. ARound.Ready, Declared with { Group = Some.Group(2) }]).Then(Declared);
    }

    [Fact]
    public void Is_refused_to_someone_not_on_the_panel() =>
        When(Some.Person(5), ARound.Ready).ThenRefused("round.not-on-panel");

    [Fact]
    public void Is_refused_once_the_panel_has_done() =>
        When(ARound.Ada, ARound.Ranked(1)).ThenRefused("round.panel-done");

    [Fact]
    public void Is_refused_for_an_unknown_round() => When(ARound.Ada).ThenRefused("round.not-found");

    private static Answer When(PersonId person, params IDomainEvent[] past) =>
        Given<Round>(past).When(it => PanelDecisions.DeclareInterest(it, person, Some.Group(1), Interest.Employed));
}
