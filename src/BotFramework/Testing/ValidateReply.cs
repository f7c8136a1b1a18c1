using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>Compares an answer with the one expected; throws when they differ.</summary>
public delegate void ValidateReply(IActivity expected, IActivity actual);
