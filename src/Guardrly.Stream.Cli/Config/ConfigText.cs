using System.Text;

namespace Guardrly.Cli.Config;

/// <summary>The bytes of a config file, and where in it an index is: what an error message needs.</summary>
sealed class ConfigText(string file, ReadOnlyMemory<byte> bytes)
{
    /// <summary>The path as it was given.</summary>
    public string File => file;

    /// <summary>The text in UTF-8, without a byte order mark.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>An error at the byte at <paramref name="index"/>.</summary>
    public ConfigException Error(long index, string what)
    {
        ReadOnlySpan<byte> before = bytes.Span[..(int)Math.Min(index, bytes.Length)];
        int lineStart = before.LastIndexOf((byte)'\n') + 1;
        int line = before.Count((byte)'\n') + 1;
        int column = Encoding.UTF8.GetCharCount(before[lineStart..]) + 1;
        return new ConfigException($"{file}:{line}:{column}: {what}");
    }

    /// <summary>The index at which line <paramref name="line"/>, counted from 0, starts.</summary>
    public int IndexOfLine(long line)
    {
        int index = 0;
        for (; line > 0; line--)
            index += bytes.Span[index..].IndexOf((byte)'\n') + 1;
        return index;
    }
}
