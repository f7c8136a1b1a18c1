namespace CollectionCoachBot.Storage;

/// <summary>The database can't be used as it is. The message says what, why and what to do, for the person who starts the program.</summary>
internal sealed class DatabaseRefusedException(string message, Exception? innerException = null) : Exception(message, innerException);
