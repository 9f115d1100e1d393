using System.Globalization;

namespace Guardrly.Tests.Tail;

public class TailSimulationTests
{
    /// <summary>More: <c>GUARDRLY_TAIL_LISTS=100000 dotnet test --filter TailSimulation</c>.</summary>
    static int Lists => int.TryParse(
        Environment.GetEnvironmentVariable("GUARDRLY_TAIL_LISTS"), CultureInfo.InvariantCulture, out int given) ? given : 10_000;

    static int FirstSeed => int.TryParse(
        Environment.GetEnvironmentVariable("GUARDRLY_TAIL_SEED"), CultureInfo.InvariantCulture, out int given) ? given : 1;

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
}
