namespace CoProductionFund.Domain.Kernel;

/// <summary>The identity of one stream or person. Typed, so that a bid's id cannot be handed over where a round's is meant.</summary>
public interface IStreamId<TSelf>
    where TSelf : struct, IStreamId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf Of(Guid value);
}

public readonly record struct DepartmentId(Guid Value) : IStreamId<DepartmentId>
{
    public static DepartmentId Of(Guid value) => new(value);
}

public readonly record struct FundId(Guid Value) : IStreamId<FundId>
{
    public static FundId Of(Guid value) => new(value);
}

public readonly record struct ServiceAreaId(Guid Value) : IStreamId<ServiceAreaId>
{
    public static ServiceAreaId Of(Guid value) => new(value);
}

public readonly record struct RoundId(Guid Value) : IStreamId<RoundId>
{
    public static RoundId Of(Guid value) => new(value);
}

public readonly record struct GroupId(Guid Value) : IStreamId<GroupId>
{
    public static GroupId Of(Guid value) => new(value);
}

public readonly record struct BidId(Guid Value) : IStreamId<BidId>
{
    public static BidId Of(Guid value) => new(value);
}

public readonly record struct ReviewId(Guid Value) : IStreamId<ReviewId>
{
    public static ReviewId Of(Guid value) => new(value);
}

public readonly record struct AwardId(Guid Value) : IStreamId<AwardId>
{
    public static AwardId Of(Guid value) => new(value);
}

public readonly record struct AgreementId(Guid Value) : IStreamId<AgreementId>
{
    public static AgreementId Of(Guid value) => new(value);
}

/// <summary>One thing that is agreed: a stream of its own it is not, but what it says can be changed and erased alone.</summary>
public readonly record struct AgreementItemId(Guid Value) : IStreamId<AgreementItemId>
{
    public static AgreementItemId Of(Guid value) => new(value);
}

/// <summary>A public body that produces a service together with a group.</summary>
public readonly record struct InstitutionId(Guid Value) : IStreamId<InstitutionId>
{
    public static InstitutionId Of(Guid value) => new(value);
}

public readonly record struct PartnerCheckId(Guid Value) : IStreamId<PartnerCheckId>
{
    public static PartnerCheckId Of(Guid value) => new(value);
}

public readonly record struct SafetyNetCaseId(Guid Value) : IStreamId<SafetyNetCaseId>
{
    public static SafetyNetCaseId Of(Guid value) => new(value);
}

/// <summary>Instalments handed to the finance system together.</summary>
public readonly record struct PaymentRunId(Guid Value) : IStreamId<PaymentRunId>
{
    public static PaymentRunId Of(Guid value) => new(value);
}

/// <summary>A human being. Events know people by this alone; the name lives in the directory and can be erased there.</summary>
public readonly record struct PersonId(Guid Value) : IStreamId<PersonId>
{
    public static PersonId Of(Guid value) => new(value);
}
