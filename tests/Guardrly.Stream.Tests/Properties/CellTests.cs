using System.Text;
using Guardrly.Redaction;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Properties;

/// <summary>Each sort of secret in each container that can hold it, so that a hole has a name.</summary>
public class CellTests
{
    const int TextsPerCell = 40;

    public static TheoryData<string> Containers => [.. ContainerGenerator.All.Select(container => container.Name)];

    [Theory]
    [MemberData(nameof(Containers))]
    public void No_sort_of_secret_survives_in(string container)
    {
        var broken = new StringBuilder();
        foreach ((string sort, Container place) in ContainerGenerator.Cells)
        {
            if (place.Name == container && FirstLeak(sort, place) is { } leak)
                broken.AppendLine(leak);
        }
        Assert.True(broken.Length == 0, broken.ToString());
    }

    [Fact]
    public void No_private_key_survives()
    {
        for (ulong seed = 0; seed < 60; seed++)
        {
            PlacedSecret placed = PrivateKeyGenerator.Next(new Dice(seed));
            Assert.Null(Leak(placed, $"seed {seed}"));
        }
    }

    [Fact]
    public void Every_sort_and_every_container_has_its_cells()
    {
        Assert.Equal(
            SecretGenerator.Sorts.Keys.Order(), ContainerGenerator.Cells.Select(cell => cell.Sort).Distinct().Order());
        string[] containers = [.. ContainerGenerator.All.Select(container => container.Name).Order()];
        Assert.Equal(containers, ContainerGenerator.Cells.Select(cell => cell.Container.Name).Distinct().Order());
    }

    static string? FirstLeak(string sort, Container container)
    {
        for (ulong seed = 0; seed < TextsPerCell; seed++)
        {
            PlacedSecret placed = ContainerGenerator.Next(new Dice(seed), sort, container);
            if (Leak(placed, $"{sort}, seed {seed}") is { } leak)
                return leak;
        }
        return null;
    }

    static string? Leak(PlacedSecret placed, string what)
    {
        byte[] input = Encoding.UTF8.GetBytes(placed.Text);
        byte[] output = Masked.Whole(Redactor.Default, input);
        byte[][] secrets = [.. placed.Vanishing.Select(Encoding.UTF8.GetBytes)];
        string? broken = Promise.NoSecretIsLeft(input, output, secrets) ?? Promise.JsonStays(input, output);
        return broken is null ? null : $"{what}: {placed.Text}\n    {broken}";
    }
}
