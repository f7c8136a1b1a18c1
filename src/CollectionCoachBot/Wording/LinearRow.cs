namespace CollectionCoachBot.Wording;

/// <summary>One example for <see cref="LinearTraining"/>, without what is nought.</summary>
/// <param name="At">The places that aren't nought.</param>
/// <param name="Values">What stands there.</param>
internal readonly record struct LinearRow(int[] At, float[] Values);
