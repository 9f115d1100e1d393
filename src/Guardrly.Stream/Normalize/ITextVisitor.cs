using Guardrly.Records;

namespace Guardrly.Normalize;

/// <summary>Looks at the texts of facts one after another.</summary>
internal interface ITextVisitor
{
    /// <summary>Gives the text that is to stand there.</summary>
    TextRange Visit(TextRange text);
}
