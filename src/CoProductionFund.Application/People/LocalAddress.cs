using System.Text;

namespace CoProductionFund.Application.People;

/// <summary>An address of this site and no other, so that nobody is led away from it after signing in.</summary>
public static class LocalAddress
{
    private const int Longest = 2_000;

    public static string Or(string otherwise, string? address) => IsLocal(address) ? address! : otherwise;

    private static bool IsLocal(string? address) =>
        address is ['/', ..]
        && address.Length <= Longest
        && address is not ['/', '/' or '\\', ..]
        && !address.Any(char.IsControl)
        && Ascii.IsValid(address); // anything else is written with % signs, and no header takes it
}
