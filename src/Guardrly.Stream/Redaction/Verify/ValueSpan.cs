namespace Guardrly.Redaction.Verify;

/// <summary>How a name and its value are tied together.</summary>
internal enum Container : byte
{
    /// <summary><c>name: value</c> to the end of the line: a header, YAML, a log's own <c>key: value</c>.</summary>
    Colon,

    /// <summary><c>name=value</c> in text, env, INI, logfmt, connection strings.</summary>
    Equals,

    /// <summary>
    /// A URL or form parameter: after <c>?</c>, <c>&amp;</c>, <c>#</c> or <c>;</c>, or one of their encodings.
    /// </summary>
    Parameter,

    /// <summary>A member with a quoted name: JSON, Python, Ruby, PHP; or a quoted value after a bare name.</summary>
    Member,

    /// <summary>
    /// The next element of a list: <c>["authorization","Bearer x"]</c>, raw headers, argument arrays.
    /// </summary>
    ListElement,

    /// <summary>The <c>value</c> member of an object whose <c>name</c> or <c>key</c> member is the name.</summary>
    NamedValue,

    /// <summary>
    /// An element of a bracketed list: Go <c>map[Authorization:[Bearer x]]</c>, Java <c>{Authorization=[Bearer x]}</c>.
    /// </summary>
    Bracketed,

    /// <summary>The text of an XML element, or the value attribute beside a name attribute.</summary>
    Element,

    /// <summary>The next word of a command line: <c>--api-key x</c>.</summary>
    NextWord,
}

/// <summary>Where a value stands.</summary>
/// <param name="Start">Its first byte, after an opening quote.</param>
/// <param name="Limit">
/// One past the last byte it could have: the closing quote or tag; where it has none, the end of the line (or of the
/// string around it), and the value's own grammar says where before that it ends.
/// </param>
/// <param name="Container">How it is tied to its name.</param>
/// <param name="Closer">The quote around it; 0 where there is none.</param>
/// <param name="OuterBackslashes">
/// Where it stands inside an escaped string: the backslashes before the quotes around it; its own text escapes by so
/// many more. 0 outside.
/// </param>
internal readonly record struct ValueSpan(
    int Start, int Limit, Container Container, Closer Closer, byte OuterBackslashes);
