using System.Security.Cryptography;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Files;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.PartnerChecks;
using Marten;
using MediatR;

namespace CoProductionFund.Application.PartnerChecks;

/// <summary>A file handed in as evidence: never changed, only erased. The event carries its commitment, the content lies in the file store.</summary>
/// <param name="Id">The commitment.</param>
/// <param name="Salt">32 random bytes: whoever has the same file cannot tell that it was handed in here.</param>
/// <param name="Content">SHA-256 of what is in it.</param>
/// <param name="Check">The stream of the check.</param>
/// <param name="Length">In bytes.</param>
/// <param name="IsScanned">Whether a virus scanner found nothing; false where none was configured.</param>
public sealed record EvidenceFile(
    string Id,
    byte[] Salt,
    string Content,
    Guid Check,
    CheckItem Item,
    FileSide From,
    string Name,
    string Type,
    long Length,
    bool IsScanned
)
{
    public Commitment Commitment => new(Id);

    public static EvidenceFile Of(ReceivedFile file, PartnerCheckId check, CheckItem item, FileSide from)
    {
        var salt = RandomNumberGenerator.GetBytes(32);
        return new(
            Domain.Kernel.Commitment.To(salt, file.Content).Sha256,
            salt,
            file.Content,
            check.Value,
            item,
            from,
            file.Name,
            file.Type,
            file.Length,
            file.IsScanned
        );
    }
}

/// <summary>Hands in a file that lies in the store already.</summary>
public sealed record AddEvidenceFile(PartnerCheckId Check, CheckItem Item, ReceivedFile File, Caller By)
    : Command(By),
        IForGiversOfEvidence;

public static class AddEvidenceFileHandler
{
    /// <remarks>Refuses: file.gone, and what <see cref="EvidenceDecisions.AddFile"/> does.</remarks>
    public static async Task<Decision> Handle(
        AddEvidenceFile command,
        IDocumentSession session,
        FileStore store,
        CancellationToken stop
    )
    {
        await session.PassThroughFile(command.File.Content, stop);
        if (!store.Has(command.File.Content))
        {
            return Decision.Refuse("file.gone", "The file was taken away meanwhile. Choose it once more.");
        }

        var check = await session.Open<PartnerCheck>(command.Check.Value, stop);
        var from = await session.ActsFor(command.By, check.State.Organisation, stop)
            ? FileSide.Organisation
            : FileSide.Department;
        var same = await session
            .Query<EvidenceFile>()
            .Where(it =>
                it.Check == command.Check.Value
                && it.Content == command.File.Content
                && it.Item == command.Item
                && it.From == from
            )
            .FirstOrDefaultAsync(stop);
        var file = same ?? EvidenceFile.Of(command.File, command.Check, command.Item, from);
        var decision = check.Record(EvidenceDecisions.AddFile(check.State, file.Item, file.Commitment, file.From));
        if (decision.Events.Count > 0)
        {
            session.Insert(file);
        }

        return decision;
    }
}

/// <summary>Why no file can be handed in about this item; null where one can. Asked before a single byte is taken in.</summary>
public sealed record WhyNoFile(PartnerCheckId Check, CheckItem Item, Caller By)
    : IQuery<Refusal?>,
        IForGiversOfEvidence;

public sealed class WhyNoFileHandler(IQuerySession session) : IRequestHandler<WhyNoFile, Refusal?>
{
    public async Task<Refusal?> Handle(WhyNoFile request, CancellationToken cancellationToken)
    {
        var check = await session.Fold<PartnerCheck>(request.Check.Value, cancellationToken);
        return EvidenceDecisions.AddFile(check, request.Item, file: default, FileSide.Organisation).Refusal;
    }
}

/// <summary>A file of a check, to be given out. Null where it was erased, or is the department's own and not for whoever asks.</summary>
public sealed record GetEvidenceFile(string Reference, Commitment File, Caller By)
    : IQuery<EvidenceFile?>,
        IForReadersOfCheck;

public sealed class GetEvidenceFileHandler(IQuerySession session) : IRequestHandler<GetEvidenceFile, EvidenceFile?>
{
    public async Task<EvidenceFile?> Handle(GetEvidenceFile request, CancellationToken cancellationToken)
    {
        var check = (await session.CheckByReference(request.Reference, cancellationToken))!;
        var file = await session.LoadAsync<EvidenceFile>(request.File.Sha256, cancellationToken);
        if (file is null || file.Check != check.Id)
        {
            return null;
        }

        return file.From is FileSide.Organisation || await session.SeesAllOf(request.By, check, cancellationToken)
            ? file
            : null;
    }
}
