using Guardrly.Records;

namespace Guardrly.Classify;

/// <summary>What a GraphQL document does, by the keyword and the root fields of its operations.</summary>
internal static class GraphQlDocument
{
    /// <summary>The strongest access of its operations; false: the text is no document.</summary>
    public static bool TryAccess(ReadOnlySpan<byte> text, out Access access)
    {
        access = Access.None;
        int index = 0;
        int depth = 0;
        bool isMutation = false;
        while (index < text.Length)
        {
            byte letter = text[index];
            if (letter == '#')
            {
                int end = text[index..].IndexOf((byte)'\n');
                index = end < 0 ? text.Length : index + end;
            }
            else if (letter == '"')
            {
                index = SkipString(text, index);
                continue;
            }
            else if (letter is (byte)'{' or (byte)'(' or (byte)'[')
            {
                if (letter == '{' && depth == 0 && access == Access.None)
                    access = Access.Read;
                depth++;
            }
            else if (letter is (byte)'}' or (byte)')' or (byte)']')
            {
                depth = Math.Max(0, depth - 1);
            }
            else if (IsNameStart(letter))
            {
                ReadOnlySpan<byte> name = Name(text, ref index);
                if (depth == 0)
                    access = Stronger(access, Keyword(name, ref isMutation));
                else if (depth == 1 && isMutation && IsDelete(name))
                    access = Access.Delete;
                continue;
            }
            index++;
        }
        return access != Access.None;
    }

    static Access Keyword(ReadOnlySpan<byte> name, ref bool isMutation)
    {
        if (name.SequenceEqual("mutation"u8))
        {
            isMutation = true;
            return Access.Write;
        }
        if (!name.SequenceEqual("query"u8) && !name.SequenceEqual("subscription"u8))
            return Access.None;
        isMutation = false;
        return Access.Read;
    }

    static Access Stronger(Access one, Access other) => one > other ? one : other;

    static bool IsDelete(ReadOnlySpan<byte> field) =>
        field.IndexOf("Delete"u8) >= 0 || field.StartsWith("delete"u8)
        || field.IndexOf("Remove"u8) >= 0 || field.StartsWith("remove"u8)
        || field.IndexOf("Cancel"u8) >= 0 || field.StartsWith("cancel"u8)
        || field.IndexOf("Archive"u8) >= 0 || field.StartsWith("archive"u8);

    static ReadOnlySpan<byte> Name(ReadOnlySpan<byte> text, ref int index)
    {
        int start = index;
        while (index < text.Length && (IsNameStart(text[index]) || char.IsAsciiDigit((char)text[index])))
            index++;
        return text[start..index];
    }

    static bool IsNameStart(byte letter) => char.IsAsciiLetter((char)letter) || letter == '_';

    static int SkipString(ReadOnlySpan<byte> text, int index)
    {
        for (index++; index < text.Length && text[index] != '"'; index++)
        {
            if (text[index] == '\\')
                index++;
        }
        return Math.Min(index + 1, text.Length);
    }
}
