using CoProductionFund.Domain.Agreements;
using static CoProductionFund.Domain.Tests.Agreements.AnAgreement;

namespace CoProductionFund.Domain.Tests.Agreements;

public class ProposingAVariation
{
    private static readonly DateOnly Today = new(2027, 9, 1);

    public static VariationProposed Longer { get; } =
        new(1, Party.Group, Lead, new DateOnly(2028, 3, 31), [], Words(70), Words(71));

    private static readonly ItemChange Later = new(
        ItemChangeKind.Changed,
        Target.Item,
        ItemKind.Target,
        Party.Group,
        new DateOnly(2027, 9, 30),
        Words(44)
    );

    [Fact]
    public void Is_possible_in_force_alone()
    {
        Propose(Longer, InForce).Then(Longer);
        Propose(Longer, SignedByAll).ThenRefused("variation.not-in-force");
        Propose(Longer, []).ThenRefused("agreement.not-found");
    }

    [Fact]
    public void Is_for_signatories() =>
        Propose(Longer with { Person = Person(9) }, InForce).ThenRefused("variation.not-signatory");

    [Fact]
    public void Twice_is_once_and_one_is_decided_at_a_time()
    {
        Propose(Longer, [.. InForce, Longer]).ThenNothing();
        Propose(Longer with { Party = Party.Institution, Person = Ines }, [.. InForce, Longer])
            .ThenRefused("variation.open");
        Propose(Longer with { Number = 2 }, [.. InForce, Longer]).ThenRefused("variation.open");
    }

    [Fact]
    public void Is_refused_to_whoever_has_not_seen_the_last_one() =>
        Propose(Longer, [.. InForce, Longer, new VariationWithdrawn(1, Party.Group)])
            .ThenRefused("variation.changed-since");

    [Fact]
    public void Must_change_something()
    {
        Propose(Longer with { Ends = null }, InForce).ThenRefused("variation.nothing");
        Propose(Longer with { Ends = Ends }, InForce).ThenRefused("variation.nothing");
        Propose(Longer with { Ends = null, Changes = [Later] }, InForce)
            .Then(Longer with { Ends = null, Changes = [Later] });
    }

    [Fact]
    public void May_end_the_project_today_and_not_yesterday()
    {
        Propose(Longer with { Ends = Today }, InForce).Then(Longer with { Ends = Today });
        Propose(Longer with { Ends = Today.AddDays(-1) }, InForce).ThenRefused("variation.ends");
    }

    [Fact]
    public void Leaves_a_whole_agreement()
    {
        var gone = new ItemChange(ItemChangeKind.Removed, Target.Item, ItemKind.Target, Party.Group, null, null);
        Propose(Longer with { Changes = [gone] }, InForce).ThenRefused("variation.not-complete", "targets");
        var added = Later with { What = ItemChangeKind.Added, Item = Id(9) };
        Propose(Longer with { Changes = [gone, added] }, InForce).Then(Longer with { Changes = [gone, added] });
        Propose(Longer with { Ends = Target.Day }, InForce, new DateOnly(2027, 2, 1))
            .Then(Longer with { Ends = Target.Day });
        Propose(Longer with { Ends = Target.Day!.Value.AddDays(-1) }, InForce, new DateOnly(2027, 2, 1))
            .ThenRefused("variation.not-complete", "days");
    }

    [Fact]
    public void Changes_what_is_there_and_adds_what_is_not()
    {
        Propose(Longer with { Changes = [Later with { Item = Id(9) }] }, InForce).ThenRefused("variation.item-gone");
        Propose(Longer with { Changes = [Later with { What = ItemChangeKind.Added }] }, InForce)
            .ThenRefused("variation.item-gone");
        Propose(Longer with { Changes = [Later with { Day = new(2028, 3, 31) }] }, InForce)
            .Then(Longer with { Changes = [Later with { Day = new(2028, 3, 31) }] });
        Propose(Longer with { Changes = [Later with { Day = null }] }, InForce).ThenRefused("agreement.day-missing");
    }

    [Fact]
    public void Leaves_reviews_that_were_held_as_they_are()
    {
        var held = new AgreementReviewHeld(Review.Item, Review.Day!.Value, Party.Group, Words(60));
        var moved = Later with { Item = Review.Item, Kind = ItemKind.Review, Party = Party.Department };
        Propose(Longer with { Changes = [moved] }, InForce).Then(Longer with { Changes = [moved] });
        Propose(Longer with { Changes = [moved] }, [.. InForce, held]).ThenRefused("variation.review-held");
    }

    [Fact]
    public void Leaves_a_review_that_was_held_early_behind_a_new_last_day()
    {
        var early = new DateOnly(2027, 3, 1);
        var later = Item(6, ItemKind.Review, Party.Group, new DateOnly(2027, 11, 30));
        VariationProposed shorter = Longer with { Ends = new DateOnly(2027, 9, 30) };
        Propose(shorter, [.. InForce, later], early).ThenRefused("variation.not-complete", "days");
        Propose(shorter, [.. InForce, later, new AgreementReviewHeld(later.Item, early, Party.Group, Words(60))], early)
            .Then(shorter);
    }

    [Fact]
    public void Leaves_no_more_than_an_agreement_holds()
    {
        ItemChange Added(int number, ItemKind kind) =>
            new(
                ItemChangeKind.Added,
                Id(number),
                kind,
                Party.Group,
                kind is ItemKind.Target ? Ends : null,
                Words(number)
            );
        ItemChange[] Many(int count, ItemKind kind) => [.. Enumerable.Range(200, count).Select(it => Added(it, kind))];
        var gone = new ItemChange(ItemChangeKind.Removed, Target.Item, ItemKind.Target, Party.Group, null, null);

        var room = NegotiationDecisions.MostItems - 5; // there are five
        Accepted(Many(room, ItemKind.Aspiration));
        Refused("agreement.too-many-items", Many(room + 1, ItemKind.Aspiration));
        Accepted([gone, Added(300, ItemKind.Target), .. Many(room, ItemKind.Aspiration)]);

        Accepted(Many(NegotiationDecisions.MostTargets - 1, ItemKind.Target)); // there is one
        Refused("agreement.too-many-targets", Many(NegotiationDecisions.MostTargets, ItemKind.Target));
        Accepted([gone, .. Many(NegotiationDecisions.MostTargets, ItemKind.Target)]);

        void Accepted(ItemChange[] changes) =>
            Assert.Null(Propose(Longer with { Changes = changes }, InForce).Decision.Refusal);
        void Refused(string code, ItemChange[] changes) =>
            Propose(Longer with { Changes = changes }, InForce).ThenRefused(code);
    }

    [Fact]
    public void Leaves_a_project_of_ten_years_at_most()
    {
        var most = Starts.AddYears(NegotiationDecisions.MostYears);
        Propose(Longer with { Ends = most.AddDays(-1) }, InForce).Then(Longer with { Ends = most.AddDays(-1) });
        Propose(Longer with { Ends = most }, InForce).ThenRefused("agreement.dates");
        Propose(Longer with { Ends = DateOnly.MaxValue }, InForce).ThenRefused("agreement.dates");
    }

    private static Answer Propose(VariationProposed proposed, IDomainEvent[] past, DateOnly? today = null) =>
        Given<Agreement>(past).When(it => VariationDecisions.Propose(it, proposed, today ?? Today));
}

public class HoldingAReview
{
    private static readonly DateOnly Today = new(2027, 5, 6);

    [Fact]
    public void Was_during_the_project_and_today_at_the_latest()
    {
        foreach (var day in new[] { Starts, Review.Day!.Value, Today })
        {
            Hold(Review.Item, day, InForce).Then(new AgreementReviewHeld(Review.Item, day, Party.Group, Words(60)));
        }

        Hold(Review.Item, Today.AddDays(1), InForce).ThenRefused("agreement.review-day");
        Hold(Review.Item, Starts.AddDays(-1), InForce).ThenRefused("agreement.review-day");
    }

    [Fact]
    public void Is_written_down_once_and_whoever_comes_later_is_told() =>
        Hold(Review.Item, Today, [.. InForce, new AgreementReviewHeld(Review.Item, Today, Party.Department, Words(61))])
            .ThenRefused("agreement.review-held");

    [Fact]
    public void Needs_an_agreement_in_force_that_has_it()
    {
        Hold(Review.Item, Today, SignedByAll).ThenRefused("agreement.review-not-in-force");
        Hold(Review.Item, Today, []).ThenRefused("agreement.not-found");
        Hold(Target.Item, Today, InForce).ThenRefused("agreement.review-unknown");
        Hold(Id(9), Today, InForce).ThenRefused("agreement.review-unknown");
    }

    private static Answer Hold(AgreementItemId review, DateOnly day, IDomainEvent[] past) =>
        Given<Agreement>(past).When(it => ReviewingDecisions.Hold(it, review, day, Party.Group, Words(60), Today));
}
