namespace CoProductionFund.Domain.Erasures;

/// <param name="Reference">Short ("E-0003").</param>
/// <param name="Person">Whose entry in the directory is to go; null where only words are.</param>
/// <param name="Words">Words that somebody wrote beside a stream, to be taken away with every earlier version.</param>
/// <param name="ReceivedOn">When the request came, in London: the law's month counts from it.</param>
[EventName("erasure-requested", "Someone asked that personal data be erased.")]
public sealed record ErasureRequested(
    string Reference,
    PersonId? Person,
    IReadOnlyList<WordsToErase> Words,
    DateOnly ReceivedOn
) : IDomainEvent;

/// <param name="LegalBasis">Which rule obliges or allows it. An official's words, without anybody's personal data.</param>
[EventName("erasure-granted", "It was decided that the data be erased.")]
public sealed record ErasureGranted(LegalBasis LegalBasis, string Reason) : IDomainEvent;

[EventName("erasure-refused", "It was decided that the data be kept.")]
public sealed record ErasureRefused(string Reason) : IDomainEvent;

/// <param name="Texts">How many texts were erased, every version counted.</param>
/// <param name="Files">How many files were.</param>
/// <param name="Entries">How many entries of the directory, and what hung on them.</param>
[EventName("erasure-carried-out", "The data were erased; what happened, and every proof of it, still stands.")]
public sealed record ErasureCarriedOut(int Texts, int Files, int Entries) : IDomainEvent;

/// <param name="Stream">The stream beside which they stand: a bid's.</param>
/// <param name="Part">Which part of it ("Summary"); empty for all.</param>
public sealed record WordsToErase(Guid Stream, string Part);

/// <summary>Article 17(1) of the UK GDPR, in its order.</summary>
public enum LegalBasis
{
    /// <summary>(a) No longer necessary for what they were collected for.</summary>
    NoLongerNecessary,

    /// <summary>(b) Consent was withdrawn.</summary>
    ConsentWithdrawn,

    /// <summary>(c) The person objected, and nothing overrides it.</summary>
    Objection,

    /// <summary>(d) They should never have been processed.</summary>
    UnlawfullyProcessed,

    /// <summary>(e) A law obliges the service to erase.</summary>
    LegalObligation,
}
