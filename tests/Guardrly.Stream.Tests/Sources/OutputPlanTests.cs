using Guardrly.Sources;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Sources;

public sealed class OutputPlanTests : IDisposable
{
    readonly ScratchFolder _folder = new();

    public OutputPlanTests()
    {
        foreach (string name in new[] { "logs/a.log", "logs/sub/b.log", "more/a.log", "c.log" })
            _folder.Write(name, "text\n"u8);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void One_file_goes_to_a_file()
        => Assert.Equal(["c.log -> new.log"], To("new.log", "c.log"));

    [Fact]
    public void One_file_goes_into_a_folder_that_is_there()
        => Assert.Equal(["c.log -> logs/c.log"], To("logs", "c.log"));

    [Fact]
    public void One_file_goes_into_a_folder_that_is_to_be_made()
        => Assert.Equal(["c.log -> new/c.log"], To("new/", "c.log"));

    [Fact]
    public void A_folder_goes_into_a_folder_with_the_same_names()
        => Assert.Equal(["logs/a.log -> new/a.log", "logs/sub/b.log -> new/sub/b.log"], To("new", "logs"));

    [Fact]
    public void A_glob_goes_into_a_folder_even_if_it_gives_one_file()
        => Assert.Equal(["c.log -> new/c.log"], To("new", "*.log"));

    [Fact]
    public void An_output_that_is_there_is_replaced()
        => Assert.Equal(["c.log -> more/a.log"], To("more/a.log", "c.log"));

    [Fact]
    public void An_output_beside_the_input_files_is_fine()
        => Assert.Equal(2, To("logs/new", "logs/a.log", "logs/sub/b.log").Count);

    [Fact]
    public void An_output_that_is_the_input_is_refused()
    {
        File.CreateSymbolicLink(_folder["link.log"], _folder["c.log"]);
        _folder.MakeHardLink("hard.log", _folder["c.log"]);

        Refused("the output {0}c.log is the input {0}c.log itself (--in-place replaces it)", "c.log", "c.log");
        Refused("the output {0}./c.log is the input {0}c.log itself (--in-place replaces it)", "./c.log", "c.log");
        Refused("the output {0}link.log is the input {0}c.log itself (--in-place replaces it)", "link.log", "c.log");
        Refused("the output {0}hard.log is the input {0}c.log itself (--in-place replaces it)", "hard.log", "c.log");
        Refused("the output {0}c.log is the input {0}link.log itself (--in-place replaces it)", "c.log", "link.log");
    }

    [Fact]
    public void An_output_that_is_another_input_is_refused()
        => Refused("the output {0}logs/a.log is the input {0}logs/a.log itself (--in-place replaces it)",
            "logs", "more/a.log", "logs/a.log");

    [Fact]
    public void Folders_within_each_other_are_refused()
    {
        Directory.CreateSymbolicLink(_folder["door"], _folder["logs/sub"]);

        Refused("the output folder {0}logs is the input folder itself (--in-place replaces the files)", "logs", "logs");
        Refused("the output folder {0}logs/new lies inside the input folder {0}logs", "logs/new", "logs");
        Refused("the output folder {0}logs/x/y lies inside the input folder {0}logs", "logs/x/y", "logs/**/*.log");
        Refused("the output folder {0}door/new lies inside the input folder {0}logs", "door/new", "logs");
        Refused("the input folder {0}logs/sub lies inside the output folder {0}logs", "logs", "logs/sub");
    }

    [Fact]
    public void A_folder_whose_name_only_starts_like_the_input_is_fine()
        => Assert.Equal(2, To("logs2", "logs").Count);

    [Fact]
    public void Two_inputs_with_one_output_are_refused()
    {
        Refused("{0}logs/a.log and {0}more/a.log would both be written to {0}new/a.log", "new", "logs", "more");
        Refused("{0}c.log and {0}c.log would both be written to {0}new/c.log", "new", "c.log", "c.log");
    }

    [Fact]
    public void An_output_of_the_wrong_kind_is_refused()
    {
        _folder.Write("new/a.log/x", []);
        _folder.Write("file", []);

        Refused("the output {0}file is a file, but has to be a folder", "file", "logs");
        Refused("the output {0}new/a.log is a folder, but has to be a file", "new", "logs/a.log", "logs/sub/b.log");
        Refused("{0}file is a file, but has to be a folder for {0}file/x/c.log", "file/x/c.log", "c.log");
    }

    [Fact]
    public void An_output_that_has_to_be_a_folder_for_another_is_refused()
    {
        _folder.Write("first/x", []);
        _folder.Write("second/x/y", []);

        Refused("{0}first/x would be written to {0}new/x, which has to be a folder for {0}new/x/y",
            "new", "first", "second");
    }

    [Fact]
    public void Very_many_conflicts_are_counted()
    {
        for (int number = 0; number < 30; number++)
        {
            _folder.Write($"first/{number}", []);
            _folder.Write($"second/{number}", []);
        }

        IReadOnlyList<string> conflicts = Conflicts("new", "first", "second");

        Assert.Equal(21, conflicts.Count);
        Assert.Equal("and 10 more", conflicts[^1]);
    }

    [Fact]
    public void In_place_each_file_is_planned_once()
    {
        File.CreateSymbolicLink(_folder["logs/link.log"], _folder["logs/a.log"]);

        OutputPlan plan = OutputPlan.InPlace(InputList.Find([_folder["logs"], _folder["logs/a.log"]]));

        Assert.Equal(["logs/a.log -> logs/a.log", "logs/sub/b.log -> logs/sub/b.log"], Shown(plan));
    }

    [Fact]
    public void In_place_a_file_with_other_names_is_refused()
    {
        if (!OperatingSystem.IsLinux())
            return;
        _folder.MakeHardLink("hard.log", _folder["c.log"]);

        var error = Assert.Throws<OutputPlanException>(() => OutputPlan.InPlace(InputList.Find([_folder["c.log"]])));

        Assert.Contains("has 2 names (hard links)", Assert.Single(error.Conflicts), StringComparison.Ordinal);
    }

    [Fact]
    public void In_place_a_pipe_is_refused()
    {
        if (!OperatingSystem.IsLinux())
            return;
        InputList list = InputList.Find([_folder.MakeFifo("pipe")]);

        Assert.Throws<OutputPlanException>(() => OutputPlan.InPlace(list));
    }

    [Theory]
    [InlineData("logs/a.log.gz", "new/", "Gzip")]
    [InlineData("logs/a.log.gz", "new.log", "Plain")]
    [InlineData("logs/a.log.gz", "new.log.zst", "Zstd")]
    [InlineData("logs/a.log.gz", "new.br", "Brotli")]
    [InlineData("logs/packed", "new/", "Gzip")]
    [InlineData("logs/packed", "new", "Plain")]
    [InlineData("c.log", "new.log.gz", "Gzip")]
    public void A_name_that_stays_keeps_its_packing_and_a_new_one_says_it(string input, string output, string expected)
    {
        _folder.Write("logs/a.log.gz", Samples.Gzip("text\n"u8.ToArray()));
        _folder.Write("logs/packed", Samples.Gzip("text\n"u8.ToArray()));
        OutputPlan plan = OutputPlan.To(InputList.Find([_folder[input]]), _folder[output]);
        PlannedFile file = Assert.Single(plan.Files);
        using ByteSource source = InputFile.Open(file.Input.Path);

        Assert.Equal(expected, file.EncodingFor(source).ToString());
    }

    List<string> To(string output, params string[] inputs)
        => Shown(OutputPlan.To(InputList.Find([.. inputs.Select(name => _folder[name])]), _folder[output]));

    List<string> Shown(OutputPlan plan)
        => [.. plan.Files.Select(file => $"{Relative(file.Input.Path)} -> {Relative(file.OutputPath)}")];

    string Relative(string path) => Path.GetRelativePath(_folder.Path, path);

    void Refused(string conflict, string output, params string[] inputs) => Assert.Contains(
        conflict.Replace("{0}", _folder.Path + "/", StringComparison.Ordinal), Conflicts(output, inputs));

    IReadOnlyList<string> Conflicts(string output, params string[] inputs)
        => Assert.Throws<OutputPlanException>(() => To(output, inputs)).Conflicts;
}
