using System.Text;

namespace Guardrly.Tests.Support;

/// <summary>A stretch of a generated text.</summary>
/// <param name="Name">What it is, for messages.</param>
/// <param name="Bytes">The stretch.</param>
/// <param name="Secrets">What must not survive of it.</param>
internal sealed record TextPart(string Name, byte[] Bytes, byte[][] Secrets)
{
    public TextPart(string name, string text)
        : this(name, Encoding.UTF8.GetBytes(text), [])
    {
    }

    public TextPart(PlacedSecret placed)
        : this(
            placed.Container,
            Encoding.UTF8.GetBytes(placed.Text),
            [.. placed.Vanishing.Select(Encoding.UTF8.GetBytes)])
    {
    }
}

/// <summary>A text made of parts, so that a failing one can be made smaller part by part.</summary>
public sealed class GeneratedText
{
    internal GeneratedText(IReadOnlyList<TextPart> parts)
    {
        Parts = parts;
        Bytes = [.. parts.SelectMany(part => part.Bytes)];
        Secrets = [.. parts.SelectMany(part => part.Secrets)];
    }

    internal IReadOnlyList<TextPart> Parts { get; }

    public byte[] Bytes { get; }

    public IReadOnlyList<byte[]> Secrets { get; }

    /// <summary>The same without one or some of its parts, most missing first.</summary>
    public IEnumerable<GeneratedText> Smaller()
    {
        for (int count = Parts.Count / 2; count > 0; count /= 2)
        {
            for (int from = 0; from + count <= Parts.Count; from += count)
                yield return new GeneratedText([.. Parts.Take(from), .. Parts.Skip(from + count)]);
        }
    }

    public override string ToString() =>
        $"{Leak.Escape(Bytes)}\n  made of: {string.Join(", ", Parts.Select(part => part.Name))}";
}
