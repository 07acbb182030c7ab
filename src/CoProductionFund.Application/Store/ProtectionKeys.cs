using System.Xml.Linq;
using Marten;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace CoProductionFund.Application.Store;

/// <summary>One of the keys that sign cookies and forms.</summary>
public sealed record ProtectionKey(string Id, string Xml);

/// <summary>In the database, so that people stay signed in over restarts and whichever node answers.</summary>
public sealed class ProtectionKeys(IDocumentStore store) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        Task.Run(async () =>
            {
                await using var session = store.QuerySession();
                return (await session.Query<ProtectionKey>().ToListAsync())
                    .Select(key => XElement.Parse(key.Xml))
                    .ToList();
            })
            .GetAwaiter()
            .GetResult(); // the interface knows no other way

    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(async () =>
            {
                await using var session = store.LightweightSession();
                session.Store(new ProtectionKey(friendlyName, element.ToString(SaveOptions.DisableFormatting)));
                await session.SaveChangesAsync();
            })
            .GetAwaiter()
            .GetResult();
}
