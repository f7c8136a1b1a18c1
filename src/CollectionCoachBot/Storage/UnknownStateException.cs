namespace CollectionCoachBot.Storage;

/// <summary>Stored state holds something that this release doesn't know. The conversation's dialog ends kindly; nothing else is lost.</summary>
internal sealed class UnknownStateException(string message, Exception? innerException = null) : Exception(message, innerException);
