namespace Guardrly.Redaction.Verify;

/// <summary>A name of a secret, and how it goes on.</summary>
/// <param name="Name">Where it stands.</param>
/// <param name="Link">What follows it.</param>
/// <param name="Class">What it is the name of.</param>
internal readonly record struct Field(FieldName Name, FieldLink Link, NameClass Class)
{
    /// <summary>Whether the name is closed by a quote.</summary>
    public bool IsQuoted => Link.NameQuote.IsPresent;

    /// <summary>Whether the name stands where a parameter of a URL or form does.</summary>
    public bool IsParameter => Link.Kind == LinkKind.Equals && !IsQuoted && Name.Opener is '?' or '&' or '#';
}
