namespace Guardrly.Tests.Support;

/// <summary>Realistic log text: secrets of random cells among harmless neighbours and garbage.</summary>
internal static class LineGenerator
{
    /// <summary>Up to <paramref name="size"/> secrets, several on a line where their containers allow it.</summary>
    public static GeneratedText Next(Dice dice, int size)
    {
        var parts = new List<TextPart>();
        for (int count = dice.Between(1, Math.Max(1, size)); count > 0; count--)
        {
            for (int neighbours = dice.Below(3); neighbours > 0; neighbours--)
                parts.Add(Inline(dice, Neighbour(dice)));
            PlacedSecret placed = dice.Chance(8) ? PrivateKeyGenerator.Next(dice) : ContainerGenerator.Next(dice);
            if (placed.OwnLine && parts.Count > 0)
                parts.Add(LineEnd(dice));
            parts.Add(new TextPart(placed));
            parts.Add(placed.OwnLine || dice.Chance(40) ? LineEnd(dice) : Space(dice));
        }
        if (dice.Chance(50))
            parts.Add(Neighbour(dice));
        return new GeneratedText(parts);
    }

    /// <summary>Lines without any secret.</summary>
    public static GeneratedText Harmless(Dice dice, int size)
    {
        var parts = new List<TextPart>();
        for (int count = dice.Between(1, Math.Max(1, size)); count > 0; count--)
        {
            parts.Add(new TextPart("harmless", HarmlessGenerator.Next(dice)));
            parts.Add(dice.Chance(50) ? LineEnd(dice) : Space(dice));
        }
        return new GeneratedText(parts);
    }

    static TextPart Neighbour(Dice dice) => dice.Chance(15)
        ? new TextPart("garbage", HarmlessGenerator.Garbage(dice), [])
        : new TextPart("harmless", HarmlessGenerator.Next(dice));

    static TextPart Inline(Dice dice, TextPart part) =>
        part with { Bytes = [.. part.Bytes, .. dice.Chance(20) ? "\n"u8 : " "u8] };

    static TextPart LineEnd(Dice dice) => new("line end", dice.Chance(20) ? "\r\n" : "\n");

    static TextPart Space(Dice dice) => new("space", dice.Pick(" ", " ", "\t", " | "));
}
