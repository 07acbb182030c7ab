using System.Security.Cryptography;
using System.Text;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoProductionFund.Web.Pages.Bids.Write;

/// <summary>Fields of a draft: what is empty stays empty, and what cannot be read is an error.</summary>
internal static class Typed
{
    public static Pence? MoneyOrNothing(this ModelStateDictionary state, string key, string? typed, string what) =>
        string.IsNullOrWhiteSpace(typed) ? null : state.ReadMoney(key, typed, what);

    public static int? NumberOrNothing(this ModelStateDictionary state, string key, string? typed, string what) =>
        string.IsNullOrWhiteSpace(typed) ? null : state.ReadNumber(key, typed, what);

    /// <summary>As it stands in a field that has its "£" in front.</summary>
    public static string? InField(this Pence? amount) => amount?.ToString().Replace("£", "", StringComparison.Ordinal);

    /// <summary>Small enough for a hidden field; the same only for the same text.</summary>
    public static string Fingerprint(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>"remove-3" is line 3; null for anything else or a line that is not there.</summary>
    public static int? LineToRemove(string then, int count) =>
        then.StartsWith("remove-", StringComparison.Ordinal)
        && int.TryParse(then["remove-".Length..], out var number)
        && number >= 1
        && number <= count
            ? number
            : null;
}
