using System.Globalization;

namespace Guardrly.Tests.Tail;

public class TailSimulationTests
{
    /// <summary>More: <c>GUARDRLY_TAIL_LISTS=100000 dotnet test --filter TailSimulation</c>.</summary>
    static int Lists => Given("GUARDRLY_TAIL_LISTS", 10_000);

    static int FirstSeed => Given("GUARDRLY_TAIL_SEED", 1);

    /// <summary>What went wrong once: the lists as they were found and made small, with their seeds.</summary>
    public static TheoryData<int, TailAction[]> Found => new()
    {
        // The packed form of a file was read although the file, deleted but open, was still to be read.
        {
            6715,
            [
                TailAction.Append, TailAction.Start, TailAction.RotateCopy, TailAction.LongStep, TailAction.AppendPart,
                TailAction.RotatePacked,
            ]
        },
        // A clock that jumps ended the time in which a copy is watched before it is taken for another file.
        {
            14735,
            [
                TailAction.Start, TailAction.Append, TailAction.LongStep, TailAction.Kill, TailAction.RotateCopy,
                TailAction.Start, TailAction.LongStep,
            ]
        },
        // A copy of a file of which nothing had been read was read beside it.
        {
            17241,
            [
                TailAction.Append, TailAction.RotateCopy, TailAction.AppendPart, TailAction.RotatePacked,
                TailAction.Append, TailAction.Append, TailAction.Append, TailAction.Start, TailAction.Append,
                TailAction.RotateChain, TailAction.Step, TailAction.Append, TailAction.RotateCopy,
            ]
        },
        // After a restart the stream from before a file was emptied stood for the file.
        {
            63232,
            [
                TailAction.Start, TailAction.Append, TailAction.LongStep, TailAction.Append, TailAction.Empty,
                TailAction.Append, TailAction.Step, TailAction.Stop, TailAction.Append, TailAction.Append,
            ]
        },
        // A file that was emptied and came to the very size that it had was taken for unchanged.
        {
            77956,
            [
                TailAction.AppendPart, TailAction.Delete, TailAction.Start, TailAction.LongStep, TailAction.AppendPart,
                TailAction.Append, TailAction.AppendPart, TailAction.AppendPart, TailAction.Stop, TailAction.Start,
                TailAction.RotateCopy, TailAction.Append, TailAction.AppendPart,
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Found))]
    public void What_went_wrong_once_goes_right(int seed, TailAction[] actions) =>
        Assert.Null(TailSimulation.Play(seed, actions));

    [Fact]
    public void Whatever_happens_each_line_comes_out_once_and_in_order()
    {
        for (int seed = FirstSeed; seed < FirstSeed + Lists; seed++)
        {
            TailAction[] actions = TailSimulation.Actions(seed);
            if (TailSimulation.Play(seed, actions) is null)
                continue;
            TailAction[] least = TailSimulation.Minimise(seed, actions);
            Assert.Fail($"seed {seed}: {TailSimulation.Play(seed, least)}\n{string.Join(", ", least)}");
        }
    }

    static int Given(string name, int otherwise) => int.TryParse(
        Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int given) ? given : otherwise;
}
