using System.Data.Common;

namespace CollectionCoachBot.Storage;

/// <summary>Says what is wrong with a connection string, without a word of it that the driver doesn't know: that may be a piece of a password.</summary>
internal static class ConnectionWords
{
    /// <param name="connectionString">One that the driver refused.</param>
    /// <param name="known">The driver's own, which knows its words.</param>
    public static string WrongIn(string connectionString, DbConnectionStringBuilder known)
    {
        var words = new DbConnectionStringBuilder();
        try
        {
            words.ConnectionString = connectionString;
        }
        catch (ArgumentException)
        {
            return "it isn't made of name=value pairs with ';' between them; a value with ';' in it needs quotes around it";
        }

        foreach (string word in words.Keys)
        {
            if (!known.ContainsKey(word))
                return "it has a name in it that the database doesn't know; a value with ';' in it needs quotes around it";
            try
            {
                known[word] = words[word];
            }
            catch (Exception e) when (e is ArgumentException or FormatException or OverflowException or InvalidCastException)
            {
                return $"its {word} has a value that can't be read";
            }
        }

        return "its values don't fit together";
    }
}
