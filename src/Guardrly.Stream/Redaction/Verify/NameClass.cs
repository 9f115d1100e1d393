namespace Guardrly.Redaction.Verify;

/// <summary>How much a name says about its value.</summary>
internal enum NameShape : byte
{
    /// <summary>Nothing: the name is none of a secret.</summary>
    None,

    /// <summary>The value is a secret, unless it is a placeholder: <c>access_token</c>, <c>db_password</c>.</summary>
    Strong,

    /// <summary>
    /// The value is a secret where it is <see cref="SecretLike.IsLikely"/>: <c>foo_key</c>, <c>token_v2_here</c>.
    /// </summary>
    Weak,

    /// <summary>As <see cref="Weak"/>, and longer.</summary>
    StrictlyWeak,

    /// <summary>The value is a secret where it is a short number or code: <c>cvc</c>, <c>otp</c>.</summary>
    OneTimeCode,

    /// <summary>The value is a secret where it has many words: <c>seed_phrase</c>.</summary>
    Phrase,

    /// <summary>The value is a secret where it is no word and no number: <c>pass</c>.</summary>
    Password,

    /// <summary>
    /// A secret only as a URL or form parameter, and where the value looks like one: <c>sig</c>, <c>code</c>.
    /// </summary>
    Parameter,

    /// <summary>A header whose value has the grammar of Authorization.</summary>
    Authorization,

    /// <summary><c>auth</c>: the value is a credential where it has a scheme or is likely one.</summary>
    Credentials,

    /// <summary>A Cookie header.</summary>
    Cookie,

    /// <summary>A Set-Cookie header.</summary>
    SetCookie,
}

/// <summary>What a name is the name of.</summary>
internal readonly record struct NameClass
{
    // One number: two bytes that are written apart and read together stall the processor.
    readonly ushort _packed;

    public NameClass(SecretKind kind, NameShape shape) => _packed = (ushort)((byte)kind | ((byte)shape << 8));

    /// <summary>What the value is.</summary>
    public SecretKind Kind
    {
        get => (SecretKind)(byte)_packed;
        init => _packed = (ushort)((byte)value | (_packed & 0xFF00));
    }

    /// <summary>How much the name says.</summary>
    public NameShape Shape
    {
        get => (NameShape)(_packed >> 8);
        init => _packed = (ushort)((byte)_packed | ((byte)value << 8));
    }
}
