using Guardrly.Sources;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Sources;

public sealed class InputListTests : IDisposable
{
    readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_named_by_itself_has_its_own_name()
    {
        string path = Write("logs/sub/a.log");

        InputList list = InputList.Find([path]);

        InputEntry entry = Assert.Single(list.Entries);
        Assert.Equal((path, "a.log", 5L), (entry.Path, entry.RelativeName, entry.LengthBytes));
        Assert.False(list.IsMany);
        Assert.Empty(list.Problems);
    }

    [Fact]
    public void A_folder_gives_all_below_it_in_ordinal_order()
    {
        foreach (string name in new[] { "b.log", "a/z.log", "a.log", "B.log", ".hidden", "a/b/c.log" })
            Write("logs/" + name);

        InputList list = InputList.Find([_folder["logs"]]);

        Assert.Equal([".hidden", "B.log", "a.log", "a/b/c.log", "a/z.log", "b.log"], Names(list));
        Assert.Equal(_folder["logs/a/b/c.log"], list.Entries[3].Path);
        Assert.Equal([_folder["logs"]], list.Folders);
        Assert.True(list.IsMany);
    }

    [Fact]
    public void Arguments_keep_their_order()
    {
        Write("z/1.log");
        Write("a/2.log");

        Assert.Equal(["1.log", "2.log"], Names(InputList.Find([_folder["z"], _folder["a"]])));
    }

    [Theory]
    [InlineData("*.log", "a.log b.log")]
    [InlineData("?.log", "a.log b.log")]
    [InlineData("[b-z].log", "b.log")]
    [InlineData("s*/c.log", "sub/c.log")]
    [InlineData("sub", "c.log deep/d.log")]
    [InlineData("s*", "sub/c.log sub/deep/d.log")]
    [InlineData("**", "a.log b.log sub/c.log sub/deep/d.log x.txt")]
    [InlineData("**/*.log", "a.log b.log sub/c.log sub/deep/d.log")]
    [InlineData("**/deep/**/*.log", "sub/deep/d.log")]
    [InlineData("**/**/c.log", "sub/c.log")]
    [InlineData("sub/**/d.log", "deep/d.log")]
    [InlineData("**/.*", ".hidden")]
    public void A_glob_gives_what_matches_relative_to_its_root(string pattern, string names)
    {
        foreach (string name in "a.log b.log x.txt .hidden .dark/e.log sub/c.log sub/deep/d.log".Split(' '))
            Write("logs/" + name);

        InputList list = InputList.Find([_folder["logs/" + pattern]]);

        Assert.Equal(names.Split(' '), Names(list));
        Assert.True(list.IsMany);
        Assert.Empty(list.Problems);
    }

    [Fact]
    public void A_file_that_exists_is_no_glob()
    {
        Write("a[1].log");
        Write("a1.log");

        Assert.Equal(["a[1].log"], Names(InputList.Find([_folder["a[1].log"]])));
    }

    [Theory]
    [InlineData("absent.log", "no such file or directory")]
    [InlineData("*.log", "matches no file")]
    public void What_is_not_there_is_an_error_and_the_others_go_on(string name, string reason)
    {
        string other = Write("other.txt");

        InputList list = InputList.Find([_folder[name], other]);

        Assert.Equal(["other.txt"], Names(list));
        Assert.Equal([new InputProblem(_folder[name], reason, IsError: true)], list.Problems);
    }

    [Fact]
    public void In_a_folder_only_links_to_files_in_it_are_followed()
    {
        string inside = Write("logs/sub/a.log");
        string outside = Write("outside/b.log");
        Link("logs/inside", inside);
        Link("logs/relative", "sub/../sub/a.log");
        Link("logs/outside", outside);
        Link("logs/folder", _folder["logs/sub"]);
        Link("logs/circle", _folder["logs"]);
        Link("logs/nowhere", _folder["absent"]);
        Link("logs/loop", "loop");
        Link("logs/sub/chain", "../outside");

        InputList list = InputList.Find([_folder["logs"]]);

        Assert.Equal(["inside", "relative", "sub/a.log"], Names(list));
        Assert.Equal(
            ["circle", "folder", "loop", "nowhere", "outside", "sub/chain"],
            list.Problems.Select(problem => Path.GetRelativePath(_folder["logs"], problem.Path)));
        Assert.All(list.Problems, problem => Assert.False(problem.IsError));
    }

    [Fact]
    public void A_folder_that_is_itself_reached_by_a_link_is_read()
    {
        string inside = Write("logs/a.log");
        Link("logs/b.log", inside);
        Link("other", _folder["logs"]);

        Assert.Equal(["a.log", "b.log"], Names(InputList.Find([_folder["other"]])));
    }

    [Fact]
    public void Pipes_and_devices_are_left_out_of_a_folder_and_read_when_they_are_named()
    {
        if (!OperatingSystem.IsLinux())
            return;
        Write("logs/a.log");
        string pipe = _folder.MakeFifo("logs/pipe");
        Link("logs/null", "/dev/null");

        InputList inFolder = InputList.Find([_folder["logs"]]);
        InputList named = InputList.Find([pipe, "/dev/null"]);

        Assert.Equal(["a.log"], Names(inFolder));
        Assert.Equal([false, false], inFolder.Problems.Select(problem => problem.IsError));
        Assert.Equal(["pipe", "null"], Names(named));
        Assert.Empty(named.Problems);
    }

    [Fact]
    public void What_a_killed_run_left_over_is_not_read()
    {
        Write("logs/.a.log.0123456789ab.guardrly-tmp");
        Write("logs/b.guardrly-tmp");

        InputList list = InputList.Find([_folder["logs"]]);

        Assert.Equal(["b.guardrly-tmp"], Names(list));
        Assert.False(Assert.Single(list.Problems).IsError);
    }

    [Fact]
    public void A_folder_that_may_not_be_read_is_an_error_and_the_others_go_on()
    {
        // Nothing is forbidden to the superuser.
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
            return;
        Write("logs/a.log");
        Write("logs/closed/b.log");
        UnixFileMode open = File.GetUnixFileMode(_folder["logs/closed"]);
        File.SetUnixFileMode(_folder["logs/closed"], UnixFileMode.None);

        InputList list = InputList.Find([_folder["logs"]]);
        File.SetUnixFileMode(_folder["logs/closed"], open);

        Assert.Equal(["a.log"], Names(list));
        var expected = new InputProblem(_folder["logs/closed"], "cannot be read: permission denied", IsError: true);
        Assert.Equal([expected], list.Problems);
    }

    string Write(string name) => _folder.Write(name, "text\n"u8);

    void Link(string name, string target) => File.CreateSymbolicLink(_folder[name], target);

    static IEnumerable<string> Names(InputList list) => list.Entries.Select(entry => entry.RelativeName);
}
