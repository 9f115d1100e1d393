using System.Runtime.InteropServices;
using System.Text.Json;

namespace Guardrly.Tests.Support;

/// <summary>
/// The judge of structure: a line that was valid JSON is valid JSON after, of the same shape. A scalar may have become
/// a string that holds a placeholder, and so may a member's name.
/// </summary>
internal static class JsonShape
{
    static readonly JsonDocumentOptions s_deep = new() { MaxDepth = 512 };

    /// <summary>What broke, or null.</summary>
    public static string? FindDamage(byte[] input, byte[] output)
    {
        if (Damage(input, output) is { } damage)
            return $"the whole: {damage}";
        byte[][] before = Lines(input);
        byte[][] after = Lines(output);
        if (before.Length != after.Length)
            return $"{before.Length} lines became {after.Length}";
        for (int index = 0; index < before.Length; index++)
        {
            if (Damage(before[index], after[index]) is { } inLine)
                return $"line {index + 1}: {inLine}: {Leak.Escape(after[index])}";
        }
        return null;
    }

    static byte[][] Lines(byte[] text)
    {
        var lines = new List<byte[]>();
        int start = 0;
        for (int length; (length = text.AsSpan(start).IndexOf((byte)'\n')) >= 0; start += length + 1)
            lines.Add(text[start..(start + length)]);
        lines.Add(text[start..]);
        return [.. lines];
    }

    static string? Damage(byte[] before, byte[] after)
    {
        if (before.AsSpan().IndexOfAny("{["u8) < 0 || !TryParse(before, out JsonDocument? want, out _))
            return null;
        using (want)
        {
            if (!TryParse(after, out JsonDocument? got, out string? error))
                return $"no longer JSON ({error})";
            using (got)
                return Difference(want!.RootElement, got!.RootElement, "$");
        }
    }

    static bool TryParse(byte[] text, out JsonDocument? document, out string? error)
    {
        try
        {
            document = JsonDocument.Parse(text, s_deep);
            error = null;
            return true;
        }
        catch (JsonException exception)
        {
            document = null;
            error = exception.Message;
            return false;
        }
    }

    static string? Difference(JsonElement want, JsonElement got, string path)
    {
        switch (want.ValueKind)
        {
            case JsonValueKind.Object:
                return got.ValueKind == JsonValueKind.Object
                    ? MemberDifference(want, got, path)
                    : $"{path} is no object any more";
            case JsonValueKind.Array:
                if (got.ValueKind != JsonValueKind.Array || want.GetArrayLength() != got.GetArrayLength())
                    return $"{path} is no array of {want.GetArrayLength()} any more";
                for (int index = 0; index < want.GetArrayLength(); index++)
                {
                    if (Difference(want[index], got[index], $"{path}[{index}]") is { } difference)
                        return difference;
                }
                return null;
            default:
                return IsSame(want, got) ? null : $"{path} became {Leak.Escape(Raw(got))}";
        }
    }

    static string? MemberDifference(JsonElement want, JsonElement got, string path)
    {
        JsonProperty[] before = [.. want.EnumerateObject()];
        JsonProperty[] after = [.. got.EnumerateObject()];
        if (before.Length != after.Length)
            return $"{path} has {after.Length} members instead of {before.Length}";
        for (int index = 0; index < before.Length; index++)
        {
            ReadOnlySpan<byte> name = JsonMarshal.GetRawUtf8PropertyName(before[index]);
            ReadOnlySpan<byte> nameAfter = JsonMarshal.GetRawUtf8PropertyName(after[index]);
            string member = $"{path}.{Leak.Escape(name)}";
            if (!name.SequenceEqual(nameAfter) && !IsMasked(nameAfter))
                return $"{member} became {Leak.Escape(nameAfter)}";
            if (Difference(before[index].Value, after[index].Value, member) is { } difference)
                return difference;
        }
        return null;
    }

    static bool IsSame(JsonElement want, JsonElement got) =>
        Raw(want).SequenceEqual(Raw(got)) || (got.ValueKind == JsonValueKind.String && IsMasked(Raw(got)));

    /// <summary>As it was written: strings that are no UTF-8 cannot be decoded.</summary>
    static ReadOnlySpan<byte> Raw(JsonElement element) => JsonMarshal.GetRawUtf8Value(element);

    static bool IsMasked(ReadOnlySpan<byte> text) => text.IndexOf("[REDACTED:"u8) >= 0;
}
