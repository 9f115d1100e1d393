using Guardrly.Redaction;

namespace Guardrly.Tests.Support;

/// <summary>What stands in a secret's text, and so which containers can hold it as it is.</summary>
[Flags]
internal enum SecretForms
{
    /// <summary>One word without quotes, separators or brackets.</summary>
    Word = 1,

    /// <summary>A scheme and a word.</summary>
    Scheme = 2,

    /// <summary>A list of parameters, or of cookies.</summary>
    List = 4,

    /// <summary>Anything: quotes, backslashes, white space, separators, other scripts.</summary>
    Any = 8,

    /// <summary>What a line of its own holds.</summary>
    Line = Word | Scheme | List,

    All = Line | Any,
}

/// <summary>A secret before it is placed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Form">What stands in it.</param>
/// <param name="Name">The words of the name it needs in order to be known; null where its own form tells.</param>
/// <param name="Text">The whole value.</param>
/// <param name="Vanishing">The parts of the value that must not survive.</param>
internal sealed record Secret(SecretKind Kind, SecretForms Form, string? Name, string Text, string[] Vanishing)
{
    public Secret(SecretKind kind, SecretForms form, string? name, string text)
        : this(kind, form, name, text, [text])
    {
    }
}

/// <summary>A secret in its container.</summary>
/// <param name="Container">The container's name, for messages.</param>
/// <param name="Text">The text of the container.</param>
/// <param name="Vanishing">What must not survive, as it stands in the text.</param>
/// <param name="OwnLine">It needs lines of its own.</param>
internal sealed record PlacedSecret(string Container, string Text, string[] Vanishing, bool OwnLine);
