using System.Text.RegularExpressions;

namespace CoProductionFund.Domain.Tests.Kernel;

public partial class RefusingWithACode
{
    private static readonly HashSet<string> Refused = Found(RefusedCode(), "src", "CoProductionFund.Domain");

    [Fact]
    public void Is_tested_for_every_code_and_for_no_other() =>
        Assert.Equal(Refused.Order(), Found(AssertedCode(), "tests", "CoProductionFund.Domain.Tests").Order());

    [Fact]
    public void Is_announced_where_the_decision_is_documented() =>
        Assert.Equal(
            Refused.Order(),
            Found(RefusesLine(), "src", "CoProductionFund.Domain")
                .SelectMany(line => AnyCode().Matches(line).Select(it => it.Value))
                .Distinct()
                .Order()
        );

    [Fact]
    public void Names_what_refuses_and_why_in_kebab_case() =>
        Assert.All(Refused, code => Assert.Matches(@"^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$", code));

    private static HashSet<string> Found(Regex pattern, params string[] folder) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine([Root(), .. folder]), "*.cs", SearchOption.AllDirectories)
                .Where(it => !it.Split(Path.DirectorySeparatorChar).Contains("obj"))
                .SelectMany(it => pattern.Matches(File.ReadAllText(it)))
                .Select(it => it.Groups[1].Value),
        ];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder.GetFiles("*.sln").Length == 0)
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("There is no solution above the tests.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"(?:Refuse|new Refusal)\(\s*""([^""]+)""")]
    private static partial Regex RefusedCode();

    [GeneratedRegex(@"ThenRefused\(\s*""([^""]+)""")]
    private static partial Regex AssertedCode();

    [GeneratedRegex(@"<remarks>Refuses: (.+)</remarks>")]
    private static partial Regex RefusesLine();

    [GeneratedRegex(@"[a-z-]+\.[a-z-]+(?=[ ,.])")]
    private static partial Regex AnyCode();
}
