using System.Reflection;
using System.Runtime.CompilerServices;

namespace CoProductionFund.Architecture.Tests;

/// <summary>The assemblies and the files that the rules are about.</summary>
internal static class House
{
    public static Assembly Domain { get; } = typeof(IDomainEvent).Assembly;

    public static Assembly Application { get; } = typeof(Application.FundModules).Assembly;

    public static Assembly Ledger { get; } = typeof(CoProductionFund.Ledger.Merkle).Assembly;

    public static Assembly Verify { get; } = typeof(CoProductionFund.Verify.Checking).Assembly;

    public static Assembly Web { get; } = typeof(Program).Assembly;

    public static string Root { get; } = FindRoot();

    /// <summary>"Rounds" for everything in CoProductionFund.Domain.Rounds; null outside of the layer or at its top.</summary>
    public static string? ModuleIn(this Type type, string layer) =>
        type.Namespace?.StartsWith($"CoProductionFund.{layer}.", StringComparison.Ordinal) is true
            ? type.Namespace.Split('.')[2]
            : null;

    /// <summary>Files under version control as far as a look at the folders can tell.</summary>
    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
            .Where(file =>
                !file.Split('/', '\\').Any(part => part is "bin" or "obj" or "node_modules" or "vendor" or "Internal")
            )
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'));

    public static string Text(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>Says every breach in full; xunit would cut the list.</summary>
    public static void HasNo(IEnumerable<string> breaches)
    {
        string[] found = [.. breaches.Distinct().Order(StringComparer.Ordinal)];
        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    private static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(here, "../../.."));
}
