namespace Guardrly.Redaction.Verify;

/// <summary>Tells a number of JSON from digits in text: masked, it must become a string, or the JSON breaks.</summary>
internal static class JsonNumber
{
    const int LookBehindBytes = 64;

    /// <summary>How the placeholder for [<paramref name="start"/>, <paramref name="end"/>) is written.</summary>
    public static PlaceholderForm Form(ref View view, int start, int end)
    {
        int next = end;
        while (view[next] == ' ' && next - end < LookBehindBytes)
            next++;
        if (view[next] is not ((byte)',' or (byte)'}' or (byte)']' or (byte)'\n' or (byte)'\r'))
            return PlaceholderForm.Bare;
        int index = SkipBlanksBack(ref view, start - 1);
        if (view[index] == ':')
        {
            index = SkipBlanksBack(ref view, index - 1);
            return view[index] == '"' ? AtDepth(Backslashes(ref view, index)) : PlaceholderForm.Bare;
        }
        return ListForm(ref view, start, index);
    }

    /// <summary>How a value is quoted at the depth of a quote with so many backslashes before it.</summary>
    public static PlaceholderForm AtDepth(int backslashes) => backslashes switch
    {
        0 => PlaceholderForm.Quoted,
        1 => PlaceholderForm.QuotedDepth1,
        3 => PlaceholderForm.QuotedDepth2,
        7 => PlaceholderForm.QuotedDepth3,
        _ => PlaceholderForm.Bare,
    };

    /// <summary>How many backslashes stand before <paramref name="index"/>, up to 16.</summary>
    public static int Backslashes(ref View view, int index)
    {
        int count = 0;
        while (count < 16 && view[index - 1 - count] == '\\')
            count++;
        return count;
    }

    /// <summary>
    /// An element of a list of numbers: the member's quote before the list's bracket tells the depth.
    /// </summary>
    static PlaceholderForm ListForm(ref View view, int start, int index)
    {
        while (start - index < LookBehindBytes
            && (view[index] is (byte)',' or (byte)' ' or (byte)'.' or (byte)'-' || (uint)(view[index] - '0') <= 9))
        {
            index--;
        }
        if (view[index] != '[')
            return PlaceholderForm.Bare;
        index = SkipBlanksBack(ref view, index - 1);
        if (view[index] != ':')
            return view[index] is (byte)'\n' or (byte)'[' ? PlaceholderForm.Quoted : PlaceholderForm.Bare;
        index = SkipBlanksBack(ref view, index - 1);
        return view[index] == '"' ? AtDepth(Backslashes(ref view, index)) : PlaceholderForm.Bare;
    }

    static int SkipBlanksBack(ref View view, int index)
    {
        int first = index;
        while (view[index] == ' ' && first - index < LookBehindBytes)
            index--;
        return index;
    }
}
