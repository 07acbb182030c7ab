using CoProductionFund.Domain.Erasures;

namespace CoProductionFund.Domain.Tests.Erasures;

public sealed class DecidingAnErasure
{
    private static readonly PersonId Someone = new(Guid.Parse("0198c0de-1100-7aaa-9d01-55f0a3b1c201"));
    private static readonly PersonId Decider = new(Guid.Parse("0198c0de-1100-7aaa-9d01-55f0a3b1c202"));
    private static readonly DateOnly Today = new(2026, 11, 2);
    private static readonly ErasureRequested Request = new("E-0001", Someone, [], Today);
    private static readonly ErasureGranted Granted = new(LegalBasis.Objection, "They objected");
    private static readonly ErasureCarriedOut Done = new(1, 0, 1);

    [Fact]
    public void Begins_with_a_request() =>
        Given<Erasure>().When(it => ErasureDecisions.Request(it, Request, Today)).Then(Request);

    [Fact]
    public void Takes_a_request_of_tomorrow_for_a_mistake() =>
        Given<Erasure>()
            .When(it => ErasureDecisions.Request(it, Request, Today.AddDays(-1)))
            .ThenRefused("erasure.in-future");

    [Fact]
    public void Needs_something_to_erase() =>
        Given<Erasure>()
            .When(it => ErasureDecisions.Request(it, Request with { Person = null }, Today))
            .ThenRefused("erasure.nothing");

    [Fact]
    public void Is_granted_with_its_legal_basis() =>
        Given<Erasure>(Request)
            .When(it => ErasureDecisions.Grant(it, Granted.LegalBasis, Granted.Reason, Decider))
            .Then(Granted);

    [Fact]
    public void Is_not_for_the_person_concerned_to_make() =>
        Given<Erasure>(Request)
            .When(it => ErasureDecisions.Grant(it, Granted.LegalBasis, Granted.Reason, Someone))
            .ThenRefused("erasure.own");

    [Fact]
    public void Is_made_once() =>
        Given<Erasure>(Request, new ErasureRefused("Needed"))
            .When(it => ErasureDecisions.Grant(it, Granted.LegalBasis, Granted.Reason, Decider))
            .ThenRefused("erasure.decided");

    [Fact]
    public void Needs_a_request() =>
        Given<Erasure>().When(it => ErasureDecisions.Refuse(it, "Needed", Decider)).ThenRefused("erasure.not-found");

    [Fact]
    public void Comes_before_erasing() =>
        Given<Erasure>(Request).When(it => ErasureDecisions.CarryOut(it, Done)).ThenRefused("erasure.not-granted");

    [Fact]
    public void Is_carried_out_once()
    {
        Given<Erasure>(Request, Granted).When(it => ErasureDecisions.CarryOut(it, Done)).Then(Done);
        Given<Erasure>(Request, Granted, Done).When(it => ErasureDecisions.CarryOut(it, Done)).Then();
    }
}
