using System.Collections.Generic;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Cuts a text into words.</summary>
public delegate List<Token> TokenizerFunction(string text, string locale = null);
