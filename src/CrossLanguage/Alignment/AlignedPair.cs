namespace Chancery.CrossLanguage.Alignment;

/// <summary>Clauses of two language versions that say the same.</summary>
/// <param name="First">Ordinals in the first version, rising and side by side; at least one.</param>
/// <param name="Second">Ordinals in the second version, likewise.</param>
/// <param name="Similarity">Cosine of what they say, from 0 to 1.</param>
public sealed record AlignedPair(IReadOnlyList<int> First, IReadOnlyList<int> Second, float Similarity)
{
    /// <summary>From 0 to 1. Texts of two languages rarely share more than half of their features; that counts as certain.</summary>
    public float Confidence => MathF.Round(Math.Clamp(Similarity * 2, 0, 1), 3);
}
