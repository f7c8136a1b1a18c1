namespace BotFramework.Tests.Fuzzing;

/// <summary>Tests that measure what other tests would disturb.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
