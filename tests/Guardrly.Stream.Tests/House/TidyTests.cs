using Guardrly.Tests.Support;

namespace Guardrly.Tests.House;

public class TidyTests
{
    /// <summary>Files that are over the bound for a reason: path and lines.</summary>
    static readonly Dictionary<string, int> s_longFiles = [];

    public static TheoryData<string> Projects =>
    [
        .. from path in Repository.SourceFiles()
           let parts = Path.GetRelativePath(Repository.Root, path).Split(Path.DirectorySeparatorChar)
           group path by $"{parts[0]}/{parts[1]}" into project
           select project.Key,
    ];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_file_is_tidy(string project)
    {
        List<string> complaints = [];
        foreach (string path in Repository.SourceFiles(project))
        {
            string name = Path.GetRelativePath(Repository.Root, path);
            int linesMax = s_longFiles.GetValueOrDefault(name, 400);
            complaints.AddRange(Tidy.Complaints(File.ReadAllText(path), linesMax).Select(text => $"{name}:{text}"));
        }
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    [Fact]
    public void Half_of_the_library_s_files_are_short()
    {
        int[] lines =
        [
            .. Repository.SourceFiles("src/Guardrly.Stream").Select(path => File.ReadLines(path).Count()).Order(),
        ];
        Assert.InRange(lines[lines.Length / 2], 1, 120);
    }

    [Theory]
    [InlineData("x = DateTime.Ut~cNow;", "wall clock")]
    [InlineData("x = DateTimeOffset.N~ow;", "wall clock")]
    [InlineData("Thread.Sl~eep(1);", "sleeps")]
    [InlineData("await Task.De~lay(10);", "TimeProvider")]
    [InlineData("var dice = new Ran~dom();", "seed")]
    [InlineData("#pragma warning dis~able CA1000", "silences")]
    [InlineData("// TO~DO later", "reminder")]
    [InlineData("throw new NotImplemented~Exception();", "stub")]
    [InlineData("[Fact(Sk~ip = \"later\")]", "skips")]
    [InlineData("try { A(); } catch (Exc~eption) { }", "swallows")]
    [InlineData("File.Open(\"/wo~rk/x\");", "machine")]
    [InlineData("namespace Guardrly.St~ream.Sinks;", "hides")]
    [InlineData("namespace Oth~er;", "outside")]
    [InlineData("class KeyMan~ager", "names nothing")]
    [InlineData("int x;~ ", "white space")]
    public void A_bad_line_is_complained_about(string line, string complaint) =>
        Assert.Contains(Tidy.Complaints(line.Replace("~", "", StringComparison.Ordinal) + "\n"), found =>
            found.Contains(complaint, StringComparison.Ordinal));

    [Fact]
    public void Long_lines_files_and_members_are_complained_about()
    {
        Assert.Contains(Tidy.Complaints(new string('x', 121)), found => found.Contains("columns"));
        Assert.DoesNotContain(Tidy.Complaints(new string('ä', 120)), found => found.Contains("columns"));
        Assert.Contains(Tidy.Complaints(new string('\n', 401)), found => found.Contains("over 400 lines"));
        string body = string.Concat(Enumerable.Repeat("        C();\n", 61));
        string member = $"class A\n{{\n    void B()\n    {{\n{body}    }}\n}}\n";
        Assert.Contains(Tidy.Complaints(member), found => found.Contains("a member of 61 lines"));
        Assert.Empty(Tidy.Complaints(member.Replace("void B()", "sealed class B", StringComparison.Ordinal)));
    }
}
