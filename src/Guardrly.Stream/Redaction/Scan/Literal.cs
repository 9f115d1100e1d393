namespace Guardrly.Redaction.Scan;

/// <summary>Which verifier looks at a literal that the scanner found.</summary>
internal enum LiteralFamily : byte
{
    None,

    /// <summary>
    /// A part of a word that secret field, header and parameter names hold: <c>oken</c>, <c>pass</c>, <c>key</c>.
    /// </summary>
    Name,

    /// <summary>A fixed part of a vendor's token format; the argument is the row of the table.</summary>
    Vendor,

    /// <summary><c>Bearer</c> or <c>Basic</c> in running text.</summary>
    Scheme,

    /// <summary><c>-----BEG</c>: a PEM or PGP block.</summary>
    Pem,

    /// <summary>An encoded at sign: <c>%40</c>, <c>\u0040</c>, <c>&amp;#64;</c>.</summary>
    EncodedAt,

    /// <summary>An encoded plus sign: <c>%2B</c>, <c>\u002B</c>.</summary>
    EncodedPlus,

    /// <summary>A command line option whose next word is a secret: <c>-u</c>, <c>-p</c>, <c>-b</c>.</summary>
    Option,

    /// <summary><c>value</c> as a member name: the name that tells what it is may come after it.</summary>
    Value,

    /// <summary>A word that says a phone number follows: <c>mobile</c>, <c>fax</c>.</summary>
    PhoneCue,

    /// <summary>The literal of a user's own pattern; the argument is its index in the policy.</summary>
    OwnPattern,
}

/// <summary>
/// A literal for the scanner: 3 to 8 ASCII bytes that stand in every text its verifier could accept. The scanner goes
/// by one of its trigrams, so a table's author sees to it that it has a rare one.
/// </summary>
/// <param name="Text">The bytes, lower case where <paramref name="IgnoreCase"/> is set.</param>
/// <param name="IgnoreCase">ASCII letters match in either case.</param>
/// <param name="Family">Who verifies.</param>
/// <param name="Argument">Passed on to the verifier.</param>
internal readonly record struct Literal(string Text, bool IgnoreCase, LiteralFamily Family, int Argument = 0)
{
    public const int LengthMin = 3;
    public const int LengthMax = 8;
}
