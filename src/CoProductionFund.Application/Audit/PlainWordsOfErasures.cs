using CoProductionFund.Domain.Erasures;

namespace CoProductionFund.Application.Audit;

public static partial class PlainWords
{
    private static Telling? OfErasure(IDomainEvent happened, Names names) =>
        happened switch
        {
            ErasureRequested { Person: { } person, Words.Count: 0 } it => new(
                $"Wrote down request {it.Reference} of {it.ReceivedOn.Say()} to erase {names.Of(person)} from the directory"
            ),
            ErasureRequested { Person: { } person } it => new(
                $"Wrote down request {it.Reference} of {it.ReceivedOn.Say()} to erase {names.Of(person)} from the directory and the words of {WordsOf(it)}"
            ),
            ErasureRequested it => new(
                $"Wrote down request {it.Reference} of {it.ReceivedOn.Say()} to erase the words of {WordsOf(it)}"
            ),
            ErasureGranted it => new($"Granted the erasure: {Say(it.LegalBasis)}", it.Reason),
            ErasureRefused it => new("Refused the erasure", it.Reason),
            ErasureCarriedOut it => new(
                $"Erased {Count(it.Texts, "text")}, {Count(it.Files, "file")} and "
                    + (it.Entries == 1 ? "1 entry of the directory" : $"{it.Entries:N0} entries of the directory")
            ),
            _ => null,
        };

    private static string WordsOf(ErasureRequested it) =>
        List(it.Words.Select(words => words.Part.Length == 0 ? "everything" : $"“{Unkeyed(words.Part)}”").Distinct());

    /// <summary>UK GDPR, Article 17(1).</summary>
    public static string Say(LegalBasis basis) =>
        basis switch
        {
            LegalBasis.NoLongerNecessary => "the data are no longer necessary (Article 17(1)(a))",
            LegalBasis.ConsentWithdrawn => "consent was withdrawn (Article 17(1)(b))",
            LegalBasis.Objection => "the person objected (Article 17(1)(c))",
            LegalBasis.UnlawfullyProcessed => "they should not have been processed (Article 17(1)(d))",
            _ => "a law obliges the service to erase them (Article 17(1)(e))",
        };
}
