namespace CoProductionFund.LocalPostgres.Tests;

[Collection(nameof(OneServerAtATime))]
public sealed class ChoosingAFolder : IDisposable
{
    private readonly string folder = Machine.NewFolder();

    [Fact]
    public void Takes_the_longest_path_a_socket_can_have_and_refuses_one_more()
    {
        var room = 107 - "/s/.s.PGSQL.5432".Length - folder.Length - 1;

        DataFolder.Open(Path.Combine(folder, new string('x', room)));
        Refused("too long for a database socket", Path.Combine(folder, new string('x', room + 1)));
        Refused("too long for a database socket", Path.Combine(folder, new string('é', room - 1)));
    }

    [Theory]
    [InlineData("a,b")]
    [InlineData("it's")]
    [InlineData("a\"b")]
    [InlineData("$(date)")]
    public void Refuses_letters_that_mean_something_to_a_shell_or_a_connection_string(string name) =>
        Refused("DataFolder", Path.Combine(folder, name));

    [Fact]
    public void Refuses_a_place_it_may_not_use_before_anything_is_made()
    {
        var closed = Directory.CreateDirectory(Path.Combine(folder, "closed")).FullName;
        // root may write everywhere, but lends PostgreSQL an account that may not enter here
        Modes.Set(closed, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var refusal = Refused("Set DataFolder", Path.Combine(closed, "a", "b"));

        Assert.Contains(closed, refusal, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(closed));
    }

    [Fact]
    public void Leaves_the_mode_of_a_folder_that_was_there_before()
    {
        const UnixFileMode shared = Modes.OthersPass | Modes.OthersRead;
        Modes.Set(folder, shared);

        DataFolder.Open(folder);

        Assert.Equal(shared, Machine.ModeOf(folder));
    }

    [Fact]
    public void Takes_no_data_that_belongs_to_another_account()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return; // only root can make such a folder
        }

        var major = PostgresBinaries.Find(Machine.Settings(folder).PostgresFolder, null).Major;
        var data = Directory.CreateDirectory(new DataFolder(folder).Data(major)).FullName;
        File.WriteAllText(Path.Combine(data, "PG_VERSION"), "");

        Refused("belongs to another account", folder);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Refused(string because, string path)
    {
        var refusal = Assert.Throws<LocalPostgresException>(() => LocalServer.Start(Machine.Settings(path)));
        Assert.Contains(because, refusal.Message, StringComparison.Ordinal);
        return refusal.Message;
    }
}
