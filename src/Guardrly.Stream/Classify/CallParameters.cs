using System.Text;
using Guardrly.Framing;
using Guardrly.Platforms;
using Guardrly.Records;

namespace Guardrly.Classify;

/// <summary>Parameters of a call, in its query, its form or the members of its JSON body.</summary>
internal static class CallParameters
{
    /// <summary>Whether a call has a parameter with one of the values that matter.</summary>
    public static bool Has(RecordBatch batch, in Record record, ParameterRule parameter)
    {
        Span<byte> name = stackalloc byte[64];
        int length = Encoding.ASCII.GetBytes(parameter.Name, name);
        name = name[..length];
        return HasPair(batch[record.Query], name, parameter) || HasPair(batch[record.RequestBody], name, parameter);
    }

    /// <summary><c>name=value</c>, or <c>"name": "value"</c> at any depth.</summary>
    static bool HasPair(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name, ParameterRule parameter)
    {
        for (int start = 0; text[start..].IndexOf(name) is var at and >= 0; start += at + name.Length)
        {
            int begin = start + at;
            int end = begin + name.Length;
            if (begin > 0 && IsWord(text[begin - 1]) || end >= text.Length || IsWord(text[end]))
                continue;
            ReadOnlySpan<byte> value = text[end..].TrimStart("\"': ="u8);
            if (value.Length < text.Length - end && IsOne(value, parameter.Values))
                return true;
        }
        return false;
    }

    static bool IsOne(ReadOnlySpan<byte> value, string[] values)
    {
        if (values.Length == 0)
            return true;
        foreach (string word in values)
        {
            if (value.Length >= word.Length
                && Ascii.EqualsIgnoreCase(value[..word.Length], word)
                && (value.Length == word.Length || !IsWord(value[word.Length])))
                return true;
        }
        return false;
    }

    static bool IsWord(byte letter) => char.IsAsciiLetterOrDigit((char)letter) || letter == '_';
}
