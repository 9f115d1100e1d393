using System.Xml.Linq;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.House;

public class ArrowTests
{
    [Fact]
    public void No_file_imports_what_the_table_does_not_list()
    {
        string sources = Path.Combine(Repository.Root, "src");
        List<string> complaints = [];
        foreach (string path in Repository.SourceFiles("src"))
        {
            string name = Path.GetRelativePath(sources, path);
            complaints.AddRange(Arrows.Complaints(File.ReadAllText(path)).Select(arrow => $"{name}: {arrow}"));
        }
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    [Fact]
    public void A_namespace_is_the_folder_it_stands_in()
    {
        string library = Path.Combine(Repository.Root, "src", "Guardrly.Stream");
        foreach (string path in Repository.SourceFiles("src/Guardrly.Stream"))
        {
            string? folder = Path.GetDirectoryName(Path.GetRelativePath(library, path));
            string expected = string.IsNullOrEmpty(folder)
                ? "namespace Guardrly;"
                : $"namespace Guardrly.{folder.Replace(Path.DirectorySeparatorChar, '.')};";
            Assert.True(File.ReadLines(path).Contains(expected), $"{path} lacks {expected}");
        }
    }

    [Theory]
    [InlineData("Guardrly.Stream", "ZstdSharp.Port")]
    [InlineData("Guardrly.Stream.Parquet", "Guardrly.Stream Parquet.Net")]
    [InlineData("Guardrly.Stream.Cli", "Guardrly.Stream Guardrly.Stream.Parquet System.CommandLine Spectre.Console ZstdSharp.Port")]
    public void A_project_references_what_the_house_gives_it_and_no_more(string project, string allowed)
    {
        XDocument file = XDocument.Load(Path.Combine(Repository.Root, "src", project, $"{project}.csproj"));
        IEnumerable<string> references =
            from element in file.Descendants()
            where element.Name.LocalName is "PackageReference" or "ProjectReference"
            let name = element.Attribute("Include")!.Value.Replace('\\', '/')
            select name.EndsWith(".csproj", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(name) : name;
        Assert.Empty(references.Except(allowed.Split(' ')));
    }

    [Theory]
    [InlineData("using Guardrly.Framing;\nnamespace Guardrly.Redaction;\n", "Redaction → Framing")]
    [InlineData("using Guardrly.Redaction.Verify;\nnamespace Guardrly.Redaction.Scan;\n", "Redaction.Scan → Redaction.Verify")]
    [InlineData("namespace Guardrly.Framing;\nclass A { Guardrly.Sinks.OutputFile _file; }\n", "Framing → Sinks")]
    [InlineData("namespace Guardrly.Redaction.Mask;\nclass A { Task B() => null; }\n", "Redaction.Mask → Task")]
    [InlineData("namespace Guardrly.Cellar;\n", "Cellar is no room of the table")]
    public void An_arrow_that_is_not_listed_is_complained_about(string text, string complaint) =>
        Assert.Equal([complaint], Arrows.Complaints(text));

    [Theory]
    [InlineData("using Guardrly.Redaction;\nnamespace Guardrly.Framing;\n// Guardrly.Sinks\n")]
    [InlineData("using Guardrly.Redaction.Scan;\nnamespace Guardrly.Redaction.Verify;\n")]
    [InlineData("using Guardrly.Redaction;\nnamespace Guardrly.Redaction.Verify;\n/// a Stream\n")]
    public void An_arrow_that_is_listed_is_not(string text) => Assert.Empty(Arrows.Complaints(text));
}
