using System.Text;

namespace Guardrly.Redaction.Verify;

/// <summary>A name from the policy. It matches in any spelling, whole or as the last words of a longer name.</summary>
internal sealed class ExtraName
{
    const int LiteralLengthMin = 3;
    const int LiteralLengthMax = 8;

    static readonly string[] s_separators = ["", "-", "_", "."];

    /// <summary>Its letters and digits alone, in lower case.</summary>
    readonly byte[] _letters;

    /// <exception cref="ArgumentException">Too short, too long, or with characters that names do not have.</exception>
    public ExtraName(SecretName name)
    {
        Kind = name.Kind;
        byte[] text = Encoding.UTF8.GetBytes(name.Name);
        if (!Array.TrueForAll(text, NameBytes.IsName))
            throw new ArgumentException($"names: '{name.Name}' may hold ASCII letters, digits, '-', '_' and '.' only");
        _letters = [.. text.Where(item => char.IsAsciiLetterOrDigit((char)item)).Select(ToLower)];
        if (_letters.Length < LiteralLengthMin || text.Length > FieldName.LengthMax)
        {
            throw new ArgumentException(
                $"names: '{name.Name}' must have 3 letters or digits, and 128 characters at most");
        }
        Literals = BuildLiterals(text);
    }

    public SecretKind Kind { get; }

    /// <summary>One of them stands in every spelling of the name.</summary>
    public IReadOnlyList<string> Literals { get; }

    /// <summary>Whether <paramref name="name"/> is this name or ends in its words.</summary>
    public bool Ends(ReadOnlySpan<byte> name)
    {
        var words = new NameWords(name);
        int left = _letters.Length;
        while (left > 0)
        {
            ReadOnlySpan<byte> word = words.Next();
            if (word.IsEmpty || word.Length > left)
                return false;
            left -= word.Length;
            if (!Ascii.EqualsIgnoreCase(word, _letters.AsSpan(left, word.Length)))
                return false;
        }
        return true;
    }

    static byte ToLower(byte item) => (byte)char.ToLowerInvariant((char)item);

    /// <summary>The longest word is in every spelling; where all are too short, each way to join them is one.</summary>
    static string[] BuildLiterals(byte[] text)
    {
        var words = new List<string>();
        var reader = new NameWords(text);
        for (ReadOnlySpan<byte> word = reader.Next(); !word.IsEmpty; word = reader.Next())
            words.Insert(0, Encoding.ASCII.GetString(word).ToLowerInvariant());
        string longest = words.MaxBy(word => word.Length)!;
        if (longest.Length >= LiteralLengthMin)
            return [longest[..Math.Min(longest.Length, LiteralLengthMax)]];
        string[] joined = [.. s_separators.Select(separator => string.Join(separator, words))];
        return [.. joined.Select(spelling => spelling[..Math.Min(spelling.Length, LiteralLengthMax)])];
    }
}
