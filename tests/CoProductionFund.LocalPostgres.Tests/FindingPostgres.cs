namespace CoProductionFund.LocalPostgres.Tests;

public sealed class FindingPostgres : IDisposable
{
    private readonly string folder = Machine.NewFolder();

    [Fact]
    public void Says_the_one_command_that_helps_when_there_is_none()
    {
        var refusal = Assert.Throws<LocalPostgresException>(() => PostgresBinaries.Among([], null));

        Assert.Equal(
            "No PostgreSQL server was found on this machine. Install it (on Debian and Ubuntu: sudo apt-get install postgresql), "
                + "or set ConnectionStrings__Fund to use a database elsewhere.",
            refusal.Message
        );
    }

    [Fact]
    public async Task Ends_the_site_with_one_sentence_and_no_stack_trace()
    {
        using var site = Site.Start($"--DataFolder={folder}", $"--PostgresFolder={folder}/none");

        var (exitCode, output, errors) = await site.UntilItEnds();

        Assert.Equal(1, exitCode);
        Assert.Empty(output);
        Assert.Equal(
            $"PostgresFolder is {folder}/none, but initdb, postgres and pg_ctl are not there, or may not be run.\n",
            errors
        );
    }

    [Fact]
    public void Says_which_version_is_too_old()
    {
        var old = Machine.PretendPostgres(Path.Combine(folder, "old"), "14.9 (Debian 14.9-1)");

        var refusal = Assert.Throws<LocalPostgresException>(() => PostgresBinaries.Among([old], null));

        Assert.StartsWith(
            $"Found PostgreSQL 14 in {old}, but PostgreSQL 15 or newer is needed.",
            refusal.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Takes_the_first_that_is_new_enough()
    {
        var old = Machine.PretendPostgres(Path.Combine(folder, "old"), "9.6.24");
        var good = Machine.PretendPostgres(Path.Combine(folder, "good"), "15.0");
        var newer = Machine.PretendPostgres(Path.Combine(folder, "newer"), "19beta1");

        Assert.Equal(new(good, 15), PostgresBinaries.Among([old, good, newer], null));
        Assert.Equal(new(newer, 19), PostgresBinaries.Among([old, newer, good], null));
    }

    [Fact]
    public void Takes_only_the_version_that_made_the_data()
    {
        var have = Machine.PretendPostgres(Path.Combine(folder, "have"), "18.4");
        var wanted = Machine.PretendPostgres(Path.Combine(folder, "wanted"), "16.2");
        Directory.CreateDirectory(Path.Combine(folder, "pg16"));
        File.WriteAllText(Path.Combine(folder, "pg16", "PG_VERSION"), "16\n");

        Assert.Equal(new(wanted, 16), PostgresBinaries.Among([have, wanted], 16));
        var refusal = Assert.Throws<LocalPostgresException>(() => LocalServer.Start(new(folder, have)));
        Assert.StartsWith(
            $"The data was made by PostgreSQL 16, but found only PostgreSQL 18 in {have}.",
            refusal.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Follows_a_link_to_where_all_three_programs_are()
    {
        var real = Machine.PretendPostgres(Path.Combine(folder, "real"), "17.1");
        var links = Directory.CreateDirectory(Path.Combine(folder, "links")).FullName;
        File.CreateSymbolicLink(Path.Combine(links, "postgres"), Path.Combine(real, "postgres"));

        Assert.Equal(new(real, 17), PostgresBinaries.Among([links], null));
    }

    [Fact]
    public void Passes_over_a_folder_where_one_of_the_three_is_missing()
    {
        var half = Machine.PretendPostgres(Path.Combine(folder, "half"), "17.1");
        var whole = Machine.PretendPostgres(Path.Combine(folder, "whole"), "16.1");
        File.Delete(Path.Combine(half, "initdb"));

        Assert.Equal(new(whole, 16), PostgresBinaries.Among([half, whole], null));
    }

    [Fact]
    public void Counts_versions_instead_of_spelling_them() =>
        Assert.Equal(
            ["/usr/lib/postgresql/18", "/usr/lib/postgresql/15", "/usr/lib/postgresql/9.6"],
            UsualPlaces.NewestFirst(["/usr/lib/postgresql/15", "/usr/lib/postgresql/9.6", "/usr/lib/postgresql/18"])
        );

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
