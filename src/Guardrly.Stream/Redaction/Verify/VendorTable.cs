using Guardrly.Redaction.Scan;

namespace Guardrly.Redaction.Verify;

/// <summary>The vendors' token formats, a row each, and the policy's own. Immutable.</summary>
internal sealed class VendorTable
{
    /// <summary>The longest that a policy's own tokens may be: what is looked at in vain stays bounded.</summary>
    const int OwnLengthMax = 4096;

    static readonly VendorRow[] s_builtIn = Build();

    readonly VendorRow[] _rows;

    /// <exception cref="ArgumentException">
    /// A format of <paramref name="extra"/> cannot be; the text says how it could.
    /// </exception>
    public VendorTable(IReadOnlyList<TokenFormat> extra)
    {
        var rows = new VendorRow[s_builtIn.Length + extra.Count];
        s_builtIn.CopyTo(rows, 0);
        for (int index = 0; index < extra.Count; index++)
            rows[s_builtIn.Length + index] = Own(extra[index], index);
        _rows = rows;
    }

    /// <summary>A literal a row; the argument is the row. Two more are the JSON web tokens'.</summary>
    public IEnumerable<Literal> Literals
    {
        get
        {
            for (int row = 0; row < _rows.Length; row++)
                yield return new Literal(_rows[row].Literal, _rows[row].IsNearby, LiteralFamily.Vendor, row);
            yield return new Literal("eyJ", IgnoreCase: false, LiteralFamily.Vendor, _rows.Length);
            yield return new Literal("ZXlK", IgnoreCase: false, LiteralFamily.Vendor, _rows.Length + 1);
        }
    }

    /// <summary>All rows, the policy's last.</summary>
    public ReadOnlySpan<VendorRow> Rows => _rows;

    /// <summary>Verifies the literal of row <paramref name="row"/> at <paramref name="position"/>.</summary>
    public void Verify(ref View view, int position, int row, MatchList matches)
    {
        if (row >= _rows.Length)
        {
            if (JwtShape.TryMatch(ref view, position, isEncoded: row > _rows.Length, out int jwtEnd))
                matches.Add(position, jwtEnd, SecretKind.Token);
            return;
        }
        if (!_rows[row].TryMatch(ref view, position, out int start, out int end))
            return;
        SecretKind kind = _rows[row].Kind;
        if (kind == SecretKind.OpenAiKey && NearbySecret.FollowsDeepSeek(ref view, start))
            kind = SecretKind.DeepSeekKey;
        matches.Add(start, end, kind);
        if (kind == SecretKind.AwsKey && NearbySecret.TryFindAwsSecret(ref view, end, out start, out end))
            matches.Add(start, end, kind);
    }

    /// <summary>
    /// Verifies a run of digits that starts at <paramref name="position"/>, 13 of them at least, and says whether it
    /// started a token: Meta's app tokens have no literal to be found by.
    /// </summary>
    public static bool TryVerifyDigits(ref View view, int position, MatchList matches)
    {
        if (!MetaAppToken.TryMatch(ref view, position, out int end))
            return false;
        matches.Add(position, end, SecretKind.MetaToken);
        return true;
    }

    static VendorRow[] Build()
    {
        var rows = new List<VendorRow>(3 * VendorRows.All.Length);
        var alphabets = new Dictionary<string, TokenAlphabet>(64);
        foreach (VendorRows.Line line in VendorRows.All)
            AddAlternatives(rows, line, alphabets);
        return [.. rows];
    }

    /// <summary>Spells out the alternatives in round brackets, a row each.</summary>
    static void AddAlternatives(
        List<VendorRow> rows, VendorRows.Line line, Dictionary<string, TokenAlphabet> alphabets)
    {
        int open = line.Pattern.IndexOf('(');
        if (open < 0)
        {
            rows.Add(new VendorRow(line.Kind, line.Pattern, line.Traits, alphabets));
            return;
        }
        int close = line.Pattern.IndexOf(')');
        string before = line.Pattern[..open];
        string after = line.Pattern[(close + 1)..];
        foreach (string alternative in line.Pattern[(open + 1)..close].Split('|'))
            AddAlternatives(rows, line with { Pattern = before + alternative + after }, alphabets);
    }

    static VendorRow Own(TokenFormat format, int index)
    {
        string name = $"tokenFormats[{index}]";
        OwnName.Check(format.Name, name + ".name");
        if (format.Prefix is not { Length: >= VendorRow.LiteralBytesMin }
            || format.Prefix.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw new ArgumentException($"{name}.prefix: 3 printable ASCII characters at least, not '{format.Prefix}'");
        }
        if (format.LengthMin < 8)
            throw new ArgumentException($"{name}.lengthMin: 8 at least, not {format.LengthMin}");
        if (format.LengthMax < format.LengthMin || format.LengthMax > OwnLengthMax)
        {
            throw new ArgumentException(
                $"{name}.lengthMax: from lengthMin ({format.LengthMin}) to {OwnLengthMax}, not {format.LengthMax}");
        }
        try
        {
            TokenAlphabet alphabet = TokenAlphabet.Parse(format.Alphabet ?? "");
            var rest = new TokenSegment(null, 0, alphabet, format.LengthMin, format.LengthMax);
            return new VendorRow((SecretKind)((int)SecretKind.FirstOwnPattern + index), format.Prefix, rest);
        }
        catch (FormatException reason)
        {
            throw new ArgumentException(
                $"{name}.alphabet: {reason.Message}; write it as in a bracket expression: A-Za-z0-9_-", reason);
        }
    }
}
