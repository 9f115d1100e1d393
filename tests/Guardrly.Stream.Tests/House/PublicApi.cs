using System.Reflection;
using System.Text;

namespace Guardrly.Tests.House;

/// <summary>The public surface of an assembly as text, so that a change of it is a line in a diff.</summary>
internal static class PublicApi
{
    const BindingFlags Members =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Describe(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Sort(type)).Append(' ').Append(Name(type)).Append('\n');
            foreach (string line in MembersOf(type).Order(StringComparer.Ordinal))
                text.Append("    ").Append(line).Append('\n');
        }
        return text.ToString();
    }

    static string Sort(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsByRefLike: true } => "ref struct",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    static IEnumerable<string> MembersOf(Type type)
    {
        foreach (MemberInfo member in type.GetMembers(Members))
        {
            string? line = member switch
            {
                FieldInfo { IsSpecialName: false } field when type.IsEnum => $"{field.Name} = {Number(field)}",
                FieldInfo { IsSpecialName: false } field =>
                    $"{Static(field.IsStatic)}{Name(field.FieldType)} {field.Name}",
                PropertyInfo property => Property(property),
                ConstructorInfo constructor => $"new({Parameters(constructor)})",
                MethodInfo { IsSpecialName: false } method when !IsOfRecord(type, method) =>
                    $"{Static(method.IsStatic)}{Name(method.ReturnType)} {method.Name}({Parameters(method)})",
                EventInfo happening => $"event {Name(happening.EventHandlerType!)} {happening.Name}",
                _ => null,
            };
            if (line is not null)
                yield return line;
        }
    }

    /// <summary>What the compiler writes for a record says nothing that its properties do not.</summary>
    static bool IsOfRecord(Type type, MethodInfo method) =>
        type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null
        && method.Name is "Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "<Clone>$";

    static string Property(PropertyInfo property)
    {
        bool isStatic = property.GetAccessors()[0].IsStatic;
        string index = string.Join(", ", property.GetIndexParameters().Select(Parameter));
        string name = index.Length > 0 ? $"this[{index}]" : property.Name;
        bool isInit = property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Length > 0;
        string set = property.SetMethod is { IsPublic: true } ? isInit ? " init;" : " set;" : "";
        return $"{Static(isStatic)}{Name(property.PropertyType)} {name} {{ get;{set} }}";
    }

    static string Number(FieldInfo field) =>
        Convert.ToInt64(field.GetRawConstantValue(), null).ToString(System.Globalization.CultureInfo.InvariantCulture);

    static string Static(bool isStatic) => isStatic ? "static " : "";

    static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    static string Parameter(ParameterInfo parameter)
    {
        string sort = parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref " : "";
        return $"{sort}{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? " = …" : "")}";
    }

    static string Name(Type type)
    {
        if (type.IsByRef)
            return Name(type.GetElementType()!);
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";
        string name = type.FullName is { } full && full.StartsWith("Guardrly.", StringComparison.Ordinal)
            ? full["Guardrly.".Length..].Replace('+', '.')
            : type.Name;
        int tick = name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? name : $"{name[..tick]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}
