using Guardrly.Redaction;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Golden;

/// <summary>
/// One behaviour a pair of files: fixtures/golden/NAME.in becomes NAME.out. UPDATE_GOLDEN=1 writes what comes out. What
/// should be so and is not stands in known-gaps, at best none.
/// </summary>
public class GoldenTests
{
    static readonly string s_folder = Path.Combine(Repository.Fixtures, "golden");
    static readonly string s_gaps = Path.Combine(s_folder, "known-gaps");

    public static TheoryData<string> Pairs => [.. Names(s_folder)];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void What_goes_in_comes_out_as_written_down(string name)
    {
        byte[] actual = Actual(s_folder, name);
        string expected = Path.Combine(s_folder, name + ".out");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllBytes(expected, actual);
        Assert.Equal(Leak.Escape(File.ReadAllBytes(expected)), Leak.Escape(actual));
    }

    [Fact]
    public void A_gap_that_is_closed_moves_out_of_the_gaps()
    {
        string[] closed =
        [
            .. Names(s_gaps).Where(name =>
                Actual(s_gaps, name).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(s_gaps, name + ".out")))),
        ];
        Assert.Empty(closed);
    }

    [Fact]
    public void Every_file_is_half_of_a_pair()
    {
        string[] names = [.. Directory.EnumerateFiles(s_folder).Select(path => Path.GetFileName(path)).Order()];
        Assert.Equal(Names(s_folder).SelectMany(name => new[] { name + ".in", name + ".out" }).Order(), names);
    }

    static byte[] Actual(string folder, string name) =>
        Masked.Whole(Redactor.Default, File.ReadAllBytes(Path.Combine(folder, name + ".in")));

    static IEnumerable<string> Names(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.in").Select(path => Path.GetFileNameWithoutExtension(path)).Order()
        : [];
}
